// SPDX-License-Identifier: MIT
#include <cstdint>
#include <utility>
#include <vector>

namespace {

class World {
public:
    const int width, height;

    World(int width, int height)
        : width(width), height(height), cells(width * height, 0), next(width * height, 0)
    {
    }

    void set(int x, int y, int alive) { cells[y * width + x] = alive; }

    void step()
    {
        for (int y = 0; y < height; y++) {
            const int row = y * width;
            const int above = (y == 0 ? height - 1 : y - 1) * width;
            const int below = (y == height - 1 ? 0 : y + 1) * width;
            for (int x = 0; x < width; x++) {
                const int left = x == 0 ? width - 1 : x - 1;
                const int right = x == width - 1 ? 0 : x + 1;
                const int neighbours = cells[above + left] + cells[above + x] + cells[above + right] +
                                       cells[row + left] + cells[row + right] + cells[below + left] +
                                       cells[below + x] + cells[below + right];
                next[row + x] = neighbours == 3 || (neighbours == 2 && cells[row + x] == 1);
            }
        }
        std::swap(cells, next);
    }

    int fingerprint() const
    {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < cells.size(); i++)
            if (cells[i] == 1)
                sum = (sum * 31 + std::int64_t(i)) % 1000003;
        return int(sum);
    }

private:
    std::vector<int> cells, next;
};

} // namespace

double work()
{
    World world(400, 300);
    std::uint32_t seed = 3;
    for (int y = 0; y < world.height; y++) {
        for (int x = 0; x < world.width; x++) {
            seed = seed * 1664525u + 1013904223u;
            world.set(x, y, (seed >> 16) % 3 == 0);
        }
    }
    int checksum = 0;
    for (int generation = 0; generation < 400; generation++) {
        world.step();
        if (generation % 20 == 0)
            checksum = (checksum * 7 + world.fingerprint()) % 1000003;
    }
    return checksum;
}
