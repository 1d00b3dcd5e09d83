// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

namespace {

int distance(const std::string &a, const std::string &b)
{
    std::vector<int> previous(b.size() + 1), current(b.size() + 1);
    std::iota(previous.begin(), previous.end(), 0);
    for (std::size_t i = 1; i <= a.size(); i++) {
        current[0] = int(i);
        for (std::size_t j = 1; j <= b.size(); j++) {
            int substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, substitution});
        }
        std::swap(previous, current);
    }
    return previous[b.size()];
}

std::vector<std::string> make_words(int count)
{
    std::uint32_t seed = 5;
    auto below = [&](int limit) {
        seed = seed * 1664525 + 1013904223;
        return int((seed >> 9) % limit);
    };
    std::vector<std::string> words(count);
    for (std::string &word : words)
        for (int length = 5 + below(20); length > 0; length--)
            word += char('a' + below(9));
    return words;
}

} // namespace

double work()
{
    const std::vector<std::string> words = make_words(620);
    long checksum = 0;
    for (std::size_t i = 0; i < words.size(); i++) {
        int nearest = std::numeric_limits<int>::max();
        for (std::size_t j = i + 1; j < words.size(); j++)
            nearest = std::min(nearest, distance(words[i], words[j]));
        if (nearest < std::numeric_limits<int>::max())
            checksum = (checksum * 31 + nearest) % 1000003;
    }
    return checksum;
}
