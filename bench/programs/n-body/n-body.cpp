// SPDX-License-Identifier: MIT
#include <cmath>
#include <vector>

namespace {

struct Body {
    double x, y, z, vx, vy, vz, mass;
};

std::vector<Body> make_system()
{
    std::vector<Body> bodies{{0, 0, 0, 0, 0, 0, 40}};
    for (int i = 1; i <= 7; i++) {
        double radius = 2 + i * 1.75, speed = std::sqrt(40 / radius), angle = i * 0.9;
        double sin = std::sin(angle), cos = std::cos(angle);
        bodies.push_back({radius * cos, radius * sin, 0.1 * i, -speed * sin, speed * cos, 0.01 * i, 0.003 * i});
    }
    return bodies;
}

void advance(std::vector<Body> &bodies, double dt)
{
    for (std::size_t i = 0; i < bodies.size(); i++) {
        Body &a = bodies[i];
        for (std::size_t j = i + 1; j < bodies.size(); j++) {
            Body &b = bodies[j];
            double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
            double squared = dx * dx + dy * dy + dz * dz;
            double pull = dt / (squared * std::sqrt(squared));
            a.vx -= dx * b.mass * pull;
            a.vy -= dy * b.mass * pull;
            a.vz -= dz * b.mass * pull;
            b.vx += dx * a.mass * pull;
            b.vy += dy * a.mass * pull;
            b.vz += dz * a.mass * pull;
        }
    }
    for (Body &body : bodies) {
        body.x += dt * body.vx;
        body.y += dt * body.vy;
        body.z += dt * body.vz;
    }
}

double energy(const std::vector<Body> &bodies)
{
    double sum = 0;
    for (std::size_t i = 0; i < bodies.size(); i++) {
        const Body &a = bodies[i];
        sum += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
        for (std::size_t j = i + 1; j < bodies.size(); j++) {
            const Body &b = bodies[j];
            double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
            sum -= (a.mass * b.mass) / std::sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return sum;
}

} // namespace

double work()
{
    std::vector<Body> bodies = make_system();
    for (int step = 0; step < 2400000; step++)
        advance(bodies, 0.001);
    return std::round(energy(bodies) * 1e6);
}
