// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cctype>
#include <cstdint>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

const std::string syllables[] = {"ka",  "lo",  "mi",  "ren", "tus", "Va",
                                 "por", "sel", "Dun", "ar",  "bex", "qui"};
constexpr int syllable_count = 12;

std::string make_text(int words)
{
    std::uint32_t seed = 11;
    auto below = [&](int limit) {
        seed = seed * 1664525 + 1013904223;
        return int((seed >> 9) % limit);
    };
    std::string text, line;
    for (int i = 0; i < words; i++) {
        int a = below(60), b = below(60), rank = std::min({a, b, below(60)});
        std::string word = syllables[rank % syllable_count] + syllables[rank * 5 % syllable_count];
        if (rank > 12)
            word += syllables[below(syllable_count)];
        line += word + (i % 9 == 8 ? ", " : " ");
        if (line.size() > 70) {
            line.erase(line.find_last_not_of(' ') + 1);
            if (!text.empty())
                text += '\n';
            text += line + ".";
            line.clear();
        }
    }
    return text;
}

template <typename Visit> void for_each_word(const std::string &line, Visit visit)
{
    for (std::size_t i = 0; i < line.size();) {
        if (!std::isalpha(static_cast<unsigned char>(line[i]))) {
            i++;
            continue;
        }
        std::string word;
        for (; i < line.size() && std::isalpha(static_cast<unsigned char>(line[i])); i++)
            word += char(std::tolower(static_cast<unsigned char>(line[i])));
        visit(word);
    }
}

} // namespace

double work()
{
    const std::string text = make_text(150000);
    long checksum = 0;
    for (int round = 0; round < 16; round++) {
        std::unordered_map<std::string, int> counts;
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            for_each_word(line, [&](const std::string &word) { counts[word]++; });
        std::vector<std::pair<std::string, int>> ranked(counts.begin(), counts.end());
        std::sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        for (const auto &[word, count] : ranked)
            checksum = (checksum * 31 + count * long(word.size()) + word[0]) % 1000003;
    }
    return checksum;
}
