// SPDX-License-Identifier: MIT
// C++17 has no coroutines: lazy sequences are classes with a `next`, a walk keeps its own stack.
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace {

class Range {
public:
    Range(long from, long to) : at(from), to(to) {}
    std::optional<long> next() { return at < to ? std::optional<long>(at++) : std::nullopt; }

private:
    long at, to;
};

template <typename Source, typename Keep> class Filter {
public:
    Filter(Source source, Keep keep) : source(std::move(source)), keep(std::move(keep)) {}
    auto next()
    {
        auto item = source.next();
        while (item && !keep(*item))
            item = source.next();
        return item;
    }

private:
    Source source;
    Keep keep;
};

template <typename Source, typename Change> class Map {
public:
    Map(Source source, Change change) : source(std::move(source)), change(std::move(change)) {}
    auto next()
    {
        auto item = source.next();
        return item ? std::make_optional(change(*item)) : std::nullopt;
    }

private:
    Source source;
    Change change;
};

template <typename Source> class Take {
public:
    Take(Source source, int count) : source(std::move(source)), count(count) {}
    auto next() { return count-- > 0 ? source.next() : std::nullopt; }

private:
    Source source;
    int count;
};

struct Tree {
    long value;
    std::unique_ptr<Tree> left, right;
};

class Walk {
public:
    explicit Walk(const Tree *root) { descend(root); }
    std::optional<long> next()
    {
        if (stack.empty())
            return std::nullopt;
        const Tree *tree = stack.back();
        stack.pop_back();
        descend(tree->right.get());
        return tree->value;
    }

private:
    void descend(const Tree *tree)
    {
        for (; tree; tree = tree->left.get())
            stack.push_back(tree);
    }
    std::vector<const Tree *> stack;
};

std::unique_ptr<Tree> balanced(long from, long to)
{
    if (from >= to)
        return nullptr;
    long middle = (from + to) >> 1;
    return std::make_unique<Tree>(Tree{middle, balanced(from, middle), balanced(middle + 1, to)});
}

} // namespace

double work()
{
    long checksum = 0;
    for (int round = 0; round < 30; round++) {
        Take numbers(Map(Filter(Range(0, 300000), [=](long n) { return n % 3 != round % 3; }),
                         [](long i) { return i * i; }),
                     120000);
        while (auto n = numbers.next())
            checksum = (checksum + *n) % 1000003;
    }
    std::unique_ptr<Tree> tree = balanced(0, 20000);
    for (int round = 0; round < 3; round++) {
        Walk walk(tree.get());
        while (auto value = walk.next())
            checksum = (checksum * 7 + *value) % 1000003;
    }
    return checksum;
}
