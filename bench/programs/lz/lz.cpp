// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr int min_match = 4, max_match = 255 + min_match, window = 65535;

std::uint32_t hash_at(const Bytes &data, int at)
{
    std::uint32_t word = data[at] | data[at + 1] << 8 | data[at + 2] << 16 | std::uint32_t(data[at + 3]) << 24;
    return word * 0x9e3779b1u >> 18;
}

Bytes compress(const Bytes &data)
{
    Bytes out;
    std::vector<int> table(1 << 14, -1);
    const int size = int(data.size());
    int literals = 0;
    auto flush = [&](int end) {
        do {
            int count = std::min(255, end - literals);
            out.push_back(count);
            for (int i = 0; i < count; i++)
                out.push_back(data[literals + i]);
            literals += count;
            if (count == 255) {
                out.push_back(0);
                out.push_back(0);
            }
        } while (literals < end);
    };
    int at = 0;
    while (at + min_match <= size) {
        std::uint32_t hash = hash_at(data, at);
        int candidate = table[hash];
        table[hash] = at;
        int length = 0;
        if (candidate >= 0 && at - candidate <= window) {
            int limit = std::min(max_match, size - at);
            while (length < limit && data[candidate + length] == data[at + length])
                length++;
        }
        if (length < min_match) {
            at++;
            continue;
        }
        flush(at);
        int distance = at - candidate;
        out.push_back(distance & 0xff);
        out.push_back(distance >> 8);
        out.push_back(length - min_match);
        at += length;
        literals = at;
    }
    flush(size);
    return out;
}

Bytes expand(const Bytes &packed)
{
    Bytes out;
    std::size_t at = 0;
    while (at < packed.size()) {
        int count = packed[at++];
        for (int i = 0; i < count; i++)
            out.push_back(packed[at++]);
        if (at >= packed.size())
            break;
        int distance = packed[at] | packed[at + 1] << 8;
        at += 2;
        if (distance == 0)
            continue;
        int length = packed[at++] + min_match;
        for (int i = 0; i < length; i++)
            out.push_back(out[out.size() - distance]);
    }
    return out;
}

Bytes make_data(int size)
{
    Bytes data(size);
    std::uint32_t seed = 1;
    for (int i = 0; i < size; i++) {
        seed = seed * 1664525 + 1013904223;
        std::uint32_t random = seed >> 16;
        data[i] = i > 4096 && random % 16 != 0 ? data[i - 3000 + (i >> 10) % 16] : 97 + random % 26;
    }
    return data;
}

} // namespace

double work()
{
    Bytes data = make_data(1500000);
    long checksum = 0;
    for (int round = 0; round < 14; round++) {
        data[round * 1000] = round;
        Bytes packed = compress(data);
        if (expand(packed) != data)
            return -1;
        checksum = (checksum * 31 + long(packed.size()) + packed[packed.size() >> 1]) % 1000003;
    }
    return checksum;
}
