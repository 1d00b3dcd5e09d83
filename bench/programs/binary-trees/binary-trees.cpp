// SPDX-License-Identifier: MIT
#include <cstdint>
#include <memory>

namespace {

class Tree {
public:
    Tree(std::unique_ptr<Tree> left, std::unique_ptr<Tree> right, int value)
        : left(std::move(left)), right(std::move(right)), value(value)
    {
    }

    int sum() const { return value + (left ? left->sum() : 0) - (right ? right->sum() : 0); }

private:
    std::unique_ptr<Tree> left, right;
    int value;
};

std::unique_ptr<Tree> grow(int depth, int value)
{
    if (depth == 0)
        return std::make_unique<Tree>(nullptr, nullptr, value);
    return std::make_unique<Tree>(grow(depth - 1, 2 * value), grow(depth - 1, 2 * value + 1), value);
}

} // namespace

double work()
{
    const int deepest = 17;
    std::unique_ptr<Tree> long_lived = grow(deepest, 1);
    std::uint32_t checksum = 0;
    for (int depth = 4; depth <= deepest; depth += 3) {
        int rounds = 1 << (deepest - depth + 4);
        for (int i = 0; i < rounds; i++)
            checksum += grow(depth, i & 15)->sum();
    }
    return double(checksum) + std::uint32_t(long_lived->sum());
}
