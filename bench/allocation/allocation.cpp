// SPDX-License-Identifier: MIT
/* The same objects through malloc and free, each freed when the program knows that it is done with. */
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace {

struct Small {
    std::int32_t id;
};

struct Medium {
    std::int32_t id;
    const Small *small;
    double total;
};

struct Large {
    std::int32_t id;
    const Medium *medium;
    std::int32_t left, top, right, bottom, depth;
};

constexpr std::uint32_t slots = 8192;

template <typename T> T *make(T value)
{
    T *place = static_cast<T *>(std::malloc(sizeof(T)));
    if (!place)
        std::abort();
    *place = value;
    return place;
}

} // namespace

double work()
{
    std::vector<Small *> smalls(slots);
    std::vector<Medium *> mediums(slots);
    std::vector<Large *> larges(slots);
    for (std::uint32_t i = 0; i < slots; i++) {
        const std::int32_t id = std::int32_t(i);
        smalls[i] = make(Small{id});
        mediums[i] = make(Medium{id, smalls[i], 0.5});
        larges[i] = make(Large{id, mediums[i], 0, 1, 2, 3, 4});
    }
    std::uint32_t seed = 9;
    std::int64_t checksum = 0;
    for (std::int32_t i = 0; i < 5000000; i++) {
        seed = seed * 1664525u + 1013904223u;
        const std::uint32_t slot = (seed >> 8) % slots;
        checksum = (checksum + smalls[slot]->id + mediums[slot]->small->id + larges[slot]->medium->id) % 1000003;
        std::free(larges[slot]);
        std::free(mediums[slot]);
        std::free(smalls[slot]);
        smalls[slot] = make(Small{i % 1000});
        mediums[slot] = make(Medium{i % 100, smalls[slot], i * 0.5});
        const std::int32_t at = std::int32_t(slot);
        larges[slot] = make(Large{i, mediums[slot], i, at, i, at, 1});
    }
    for (std::uint32_t i = 0; i < slots; i++) {
        std::free(larges[i]);
        std::free(mediums[i]);
        std::free(smalls[i]);
    }
    return double(checksum);
}
