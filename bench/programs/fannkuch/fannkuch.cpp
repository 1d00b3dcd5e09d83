// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>
#include <vector>

namespace {

class Permutations {
public:
    explicit Permutations(int size) : current(size), counters(size), size(size)
    {
        std::iota(current.begin(), current.end(), 0);
    }

    int first() const { return current[0]; }

    void copy_to(std::vector<int> &target) const { std::copy(current.begin(), current.end(), target.begin()); }

    bool next()
    {
        for (int width = 1; width < size; width++) {
            std::rotate(current.begin(), current.begin() + 1, current.begin() + width + 1);
            if (++counters[width] <= width)
                return true;
            counters[width] = 0;
        }
        return false;
    }

private:
    std::vector<int> current, counters;
    int size;
};

int count_flips(std::vector<int> &p)
{
    int flips = 0;
    for (int first = p[0]; first != 0; first = p[0]) {
        std::reverse(p.begin(), p.begin() + first + 1);
        flips++;
    }
    return flips;
}

} // namespace

double work()
{
    const int size = 10;
    Permutations permutations(size);
    std::vector<int> scratch(size);
    int most = 0, checksum = 0;
    bool even = true;
    do {
        if (permutations.first() != 0) {
            permutations.copy_to(scratch);
            int flips = count_flips(scratch);
            most = std::max(most, flips);
            checksum += even ? flips : -flips;
        }
        even = !even;
    } while (permutations.next());
    return checksum * 100.0 + most;
}
