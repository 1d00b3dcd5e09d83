// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;

struct Tree {
    std::uint32_t weight;
    std::uint8_t byte; /* of a leaf, which has no children */
    std::unique_ptr<Tree> zero, one;
};

struct Code {
    std::uint32_t bits;
    int length; /* 0: there is none */
};

std::unique_ptr<Tree> make_tree(const std::array<std::uint32_t, 256> &weights)
{
    std::vector<std::unique_ptr<Tree>> leaves, forks;
    for (int byte = 0; byte < 256; byte++)
        if (weights[byte] > 0)
            leaves.push_back(std::unique_ptr<Tree>(new Tree{weights[byte], std::uint8_t(byte), nullptr, nullptr}));
    std::stable_sort(leaves.begin(), leaves.end(), [](const auto &a, const auto &b) { return a->weight < b->weight; });
    std::size_t next_leaf = 0, next_fork = 0;
    auto lightest = [&] {
        if (next_fork < forks.size() &&
            (next_leaf >= leaves.size() || forks[next_fork]->weight < leaves[next_leaf]->weight))
            return std::move(forks[next_fork++]);
        return std::move(leaves[next_leaf++]);
    };
    for (std::size_t i = 1; i < leaves.size(); i++) {
        auto zero = lightest();
        auto one = lightest();
        const std::uint32_t weight = zero->weight + one->weight;
        forks.push_back(std::unique_ptr<Tree>(new Tree{weight, 0, std::move(zero), std::move(one)}));
    }
    return lightest();
}

using Codes = std::array<Code, 256>;

void visit(const Tree &node, std::uint32_t bits, int length, Codes &codes)
{
    if (!node.zero) {
        codes[node.byte] = {bits, length};
        return;
    }
    visit(*node.zero, bits << 1, length + 1, codes);
    visit(*node.one, bits << 1 | 1, length + 1, codes);
}

Bytes encode(const Bytes &data, const Codes &codes)
{
    Bytes packed;
    packed.reserve(data.size());
    std::uint32_t pending = 0;
    int pending_bits = 0;
    for (std::uint8_t byte : data) {
        const Code &code = codes[byte];
        if (code.length == 0)
            throw std::runtime_error("no code");
        pending = pending << code.length | code.bits;
        pending_bits += code.length;
        while (pending_bits >= 8) {
            pending_bits -= 8;
            packed.push_back(std::uint8_t(pending >> pending_bits));
        }
        pending &= (1u << pending_bits) - 1;
    }
    if (pending_bits > 0)
        packed.push_back(std::uint8_t(pending << (8 - pending_bits)));
    return packed;
}

Bytes decode(const Bytes &packed, const Tree &tree, std::size_t length)
{
    Bytes data;
    data.reserve(length);
    const Tree *node = &tree;
    for (std::size_t i = 0; data.size() < length; i++) {
        for (int bit = 7; bit >= 0 && data.size() < length; bit--) {
            node = (packed[i] >> bit & 1) ? node->one.get() : node->zero.get();
            if (!node->zero) {
                data.push_back(node->byte);
                node = &tree;
            }
        }
    }
    return data;
}

} // namespace

double work()
{
    std::uint32_t seed = 77;
    Bytes data(600000);
    for (std::uint8_t &byte : data) {
        seed = seed * 1664525u + 1013904223u;
        const std::uint32_t random = seed >> 16;
        byte = std::uint8_t((random & 63) * (random >> 6 & 63) >> 6);
    }
    std::int64_t checksum = 0;
    for (int round = 0; round < 12; round++) {
        data[round] = std::uint8_t(200 + round);
        std::array<std::uint32_t, 256> weights{};
        for (std::uint8_t byte : data)
            weights[byte]++;
        const auto tree = make_tree(weights);
        Codes codes{};
        visit(*tree, 0, 0, codes);
        const Bytes packed = encode(data, codes);
        if (decode(packed, *tree, data.size()) != data)
            return -1;
        checksum = (checksum * 31 + std::int64_t(packed.size()) + packed[std::size_t(round) * 999]) % 1000003;
    }
    return double(checksum);
}
