// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Vector {
    double x, y, z;
    Vector operator+(const Vector &o) const { return {x + o.x, y + o.y, z + o.z}; }
    Vector operator-(const Vector &o) const { return {x - o.x, y - o.y, z - o.z}; }
    Vector operator*(double f) const { return {x * f, y * f, z * f}; }
    double dot(const Vector &o) const { return x * o.x + y * o.y + z * o.z; }
    Vector unit() const { return *this * (1 / std::sqrt(dot(*this))); }
};

struct Ray {
    Vector origin, direction;
};

class Shape {
public:
    explicit Shape(double mirror) : mirror(mirror) {}
    virtual ~Shape() = default;
    virtual double intersect(const Ray &ray) const = 0;
    virtual Vector normal(const Vector &at) const = 0;
    virtual double shade(const Vector &at) const = 0;
    const double mirror;
};

class Sphere : public Shape {
public:
    Sphere(Vector center, double radius, double mirror, double brightness)
        : Shape(mirror), center(center), radius(radius), brightness(brightness)
    {
    }

    double intersect(const Ray &ray) const override
    {
        Vector offset = ray.origin - center;
        double b = offset.dot(ray.direction);
        double discriminant = b * b - offset.dot(offset) + radius * radius;
        if (discriminant < 0)
            return infinity;
        double distance = -b - std::sqrt(discriminant);
        return distance > 1e-6 ? distance : infinity;
    }

    Vector normal(const Vector &at) const override { return (at - center) * (1 / radius); }
    double shade(const Vector &) const override { return brightness; }

private:
    Vector center;
    double radius, brightness;
};

class Floor : public Shape {
public:
    Floor() : Shape(0.2) {}

    double intersect(const Ray &ray) const override
    {
        if (ray.direction.y > -1e-9)
            return infinity;
        double distance = -ray.origin.y / ray.direction.y;
        return distance > 1e-6 ? distance : infinity;
    }

    Vector normal(const Vector &) const override { return {0, 1, 0}; }

    double shade(const Vector &at) const override
    {
        return std::fmod(std::floor(at.x) + std::floor(at.z), 2) == 0 ? 0.9 : 0.3;
    }
};

class Scene {
public:
    Scene(std::vector<std::unique_ptr<Shape>> shapes, Vector light) : shapes(std::move(shapes)), light(light) {}

    double trace(const Ray &ray, int depth) const
    {
        double nearest = infinity;
        const Shape *hit = nullptr;
        for (const auto &shape : shapes) {
            double distance = shape->intersect(ray);
            if (distance < nearest) {
                nearest = distance;
                hit = shape.get();
            }
        }
        if (!hit)
            return 0.1;
        Vector at = ray.origin + ray.direction * nearest, normal = hit->normal(at);
        Vector to_light = (light - at).unit(), start = at + normal * 1e-6;
        bool lit = std::all_of(shapes.begin(), shapes.end(), [&](const auto &shape) {
            return shape->intersect({start, to_light}) == infinity;
        });
        double brightness = hit->shade(at) * (0.1 + (lit ? 0.9 * std::max(0.0, normal.dot(to_light)) : 0));
        if (depth > 0 && hit->mirror > 0) {
            Vector direction = ray.direction - normal * (2 * normal.dot(ray.direction));
            brightness += hit->mirror * trace({start, direction}, depth - 1);
        }
        return brightness;
    }

private:
    std::vector<std::unique_ptr<Shape>> shapes;
    Vector light;
};

} // namespace

double work()
{
    std::vector<std::unique_ptr<Shape>> shapes;
    shapes.push_back(std::make_unique<Floor>());
    for (int i = 0; i < 9; i++) {
        Vector center{i % 3 * 2.0 - 2, 0.8 + i % 2 * 0.5, 3.0 + i};
        shapes.push_back(std::make_unique<Sphere>(center, 0.75, i % 4 / 5.0, 0.5 + i / 20.0));
    }
    Scene scene(std::move(shapes), {-5, 8, -3});
    const Vector eye{0, 1.5, -4};
    const int size = 1200;
    double sum = 0;
    for (int y = 0; y < size; y++)
        for (int x = 0; x < size; x++) {
            Vector direction = Vector{double(x) / size - 0.5, 0.4 - double(y) / size, 1}.unit();
            sum += std::floor(scene.trace({eye, direction}, 4) * 255);
        }
    return sum;
}
