// SPDX-License-Identifier: MIT
#include <algorithm>
#include <functional>
#include <list>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Evaluate = std::function<double(double, double)>;

Evaluate compile(const std::string &formula)
{
    std::vector<Evaluate> stack;
    auto combine = [&](auto operate) {
        Evaluate right = std::move(stack.back());
        stack.pop_back();
        Evaluate left = std::move(stack.back());
        stack.pop_back();
        stack.push_back([operate, left = std::move(left), right = std::move(right)](double x, double y) {
            return operate(left(x, y), right(x, y));
        });
    };
    std::istringstream words(formula);
    for (std::string word; words >> word;) {
        if (word == "x")
            stack.push_back([](double x, double) { return x; });
        else if (word == "y")
            stack.push_back([](double, double y) { return y; });
        else if (word == "+")
            combine(std::plus<double>());
        else if (word == "-")
            combine(std::minus<double>());
        else if (word == "*")
            combine(std::multiplies<double>());
        else if (word == "max")
            combine([](double a, double b) { return std::max(a, b); });
        else
            stack.push_back([constant = std::stod(word)](double, double) { return constant; });
    }
    return stack[0];
}

template <typename T> class Emitter {
public:
    std::function<void()> on(std::function<void(const T &)> listener)
    {
        auto at = listeners.insert(listeners.end(), std::move(listener));
        return [this, at] { listeners.erase(at); };
    }

    void emit(const T &event) const
    {
        for (const auto &listener : listeners)
            listener(event);
    }

private:
    std::list<std::function<void(const T &)>> listeners;
};

template <typename F, typename G> auto compose(F f, G g)
{
    return [f = std::move(f), g = std::move(g)] { return g(f()); };
}

std::function<long()> counter(long step)
{
    /* Copies of the function share the count, as closures do. */
    return [step, count = std::make_shared<long>(0)] { return *count += step; };
}

} // namespace

double work()
{
    Evaluate formula = compile("x y + 3 * x 2 - y 1 + * max 7 - x +");
    long sum = 0;
    for (int i = 0; i < 1600000; i++)
        sum = (sum + long(formula(i % 100, i % 77))) % 1000003;

    Emitter<long> emitter;
    long heard = 0;
    for (int round = 0; round < 400; round++) {
        std::vector<std::function<void()>> removers;
        for (long factor : {1, 2, 3, 5})
            removers.push_back(
                emitter.on([&heard, factor](long event) { heard = (heard + event * factor) % 1000003; }));
        for (int i = 0; i < 2000; i++)
            emitter.emit(i + round);
        for (const auto &remove : removers)
            remove();
    }

    long chained = 0;
    for (int i = 0; i < 1000000; i++) {
        std::function<long()> next = counter(i % 7);
        std::function<long()> twice = compose(next, [](long n) { return n * 2; });
        std::function<long()> text = compose(twice, [](long n) { return n + 1; });
        long first = text();
        chained = (chained + first + next()) % 1000003;
    }
    return double(sum + heard + chained);
}
