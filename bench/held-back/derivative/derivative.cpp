// SPDX-License-Identifier: MIT
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

namespace {

/* Derivatives share subtrees with what they come from. */
class Formula;
using Pointer = std::shared_ptr<const Formula>;

class Formula : public std::enable_shared_from_this<Formula> {
public:
    virtual ~Formula() = default;
    virtual double at(double x) const = 0;
    virtual Pointer derivative() const = 0;
    virtual Pointer simplified() const = 0;
    virtual int size() const = 0;
};

class Constant final : public Formula {
public:
    const double value;
    explicit Constant(double value) : value(value) {}
    double at(double) const override { return value; }
    Pointer derivative() const override { return std::make_shared<Constant>(0); }
    Pointer simplified() const override { return shared_from_this(); }
    int size() const override { return 1; }
};

class Variable final : public Formula {
public:
    double at(double x) const override { return x; }
    Pointer derivative() const override { return std::make_shared<Constant>(1); }
    Pointer simplified() const override { return shared_from_this(); }
    int size() const override { return 1; }
};

const Constant *constant(const Pointer &formula) { return dynamic_cast<const Constant *>(formula.get()); }

class Sum final : public Formula {
public:
    Sum(Pointer left, Pointer right) : left(std::move(left)), right(std::move(right)) {}
    double at(double x) const override { return left->at(x) + right->at(x); }
    Pointer derivative() const override
    {
        return std::make_shared<Sum>(left->derivative(), right->derivative());
    }
    Pointer simplified() const override
    {
        Pointer l = left->simplified(), r = right->simplified();
        const Constant *lc = constant(l), *rc = constant(r);
        if (lc && rc)
            return std::make_shared<Constant>(lc->value + rc->value);
        if (lc && lc->value == 0)
            return r;
        if (rc && rc->value == 0)
            return l;
        return std::make_shared<Sum>(std::move(l), std::move(r));
    }
    int size() const override { return 1 + left->size() + right->size(); }

private:
    const Pointer left, right;
};

class Product final : public Formula {
public:
    Product(Pointer left, Pointer right) : left(std::move(left)), right(std::move(right)) {}
    double at(double x) const override { return left->at(x) * right->at(x); }
    Pointer derivative() const override
    {
        return std::make_shared<Sum>(std::make_shared<Product>(left->derivative(), right),
                                     std::make_shared<Product>(left, right->derivative()));
    }
    Pointer simplified() const override
    {
        Pointer l = left->simplified(), r = right->simplified();
        const Constant *lc = constant(l), *rc = constant(r);
        if (lc && rc)
            return std::make_shared<Constant>(lc->value * rc->value);
        if (lc && lc->value == 0)
            return l;
        if (lc && lc->value == 1)
            return r;
        if (rc && rc->value == 0)
            return r;
        if (rc && rc->value == 1)
            return l;
        return std::make_shared<Product>(std::move(l), std::move(r));
    }
    int size() const override { return 1 + left->size() + right->size(); }

private:
    const Pointer left, right;
};

Pointer polynomial(const std::vector<double> &coefficients)
{
    const Pointer x = std::make_shared<Variable>();
    Pointer sum = std::make_shared<Constant>(0);
    for (double c : coefficients)
        sum = std::make_shared<Sum>(std::make_shared<Product>(sum, x), std::make_shared<Constant>(c));
    return sum;
}

} // namespace

double work()
{
    double checksum = 0;
    for (int round = 0; round < 100; round++) {
        std::vector<double> coefficients;
        for (int i = 0; i < 6 + round % 7; i++)
            coefficients.push_back((i * 7 + round) % 11 - 5);
        Pointer formula = polynomial(coefficients);
        for (int order = 0; order < 4; order++) {
            formula = formula->derivative()->simplified();
            for (int i = 0; i < 40; i++)
                checksum = std::fmod(checksum + std::abs(formula->at(i % 5 - 2)), 1000003);
        }
        checksum = std::fmod(checksum * 31 + formula->size(), 1000003);
    }
    return checksum;
}
