// SPDX-License-Identifier: MIT
#include <cstdint>
#include <vector>

namespace {

constexpr int limit = 60;

int escape_time(double cr, double ci)
{
    double zr = 0, zi = 0, rr = 0, ii = 0;
    int n = 0;
    while (n < limit && rr + ii <= 4) {
        zi = 2 * zr * zi + ci;
        zr = rr - ii + cr;
        rr = zr * zr;
        ii = zi * zi;
        n++;
    }
    return n;
}

} // namespace

double work()
{
    const int size = 2200;
    std::vector<std::uint8_t> bitmap((size * size) >> 3);
    long total = 0;
    for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
            int n = escape_time(2.0 * x / size - 1.5, 2.0 * y / size - 1);
            total += n;
            if (n == limit) {
                int pixel = y * size + x;
                bitmap[pixel >> 3] |= 0x80 >> (pixel & 7);
            }
        }
    }
    std::uint32_t hash = 7;
    for (std::uint8_t byte : bitmap)
        hash = hash * 31 + byte;
    return double(total) + hash;
}
