// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace {

std::vector<std::string> make_words(int count)
{
    std::uint32_t seed = 23;
    auto below = [&](int limit) {
        seed = seed * 1664525u + 1013904223u;
        return int((seed >> 12) % limit);
    };
    std::vector<std::string> words;
    for (int i = 0; i < count; i++) {
        std::string word;
        for (int length = 3 + below(4); length > 0; length--)
            word += char(97 + below(7));
        words.push_back(std::move(word));
    }
    return words;
}

using Groups = std::unordered_map<std::string, std::vector<std::string>>;

Groups groups_of(const std::vector<std::string> &words, std::size_t from)
{
    Groups groups;
    std::unordered_set<std::string> seen;
    for (std::size_t i = from; i < words.size(); i++) {
        if (!seen.insert(words[i]).second)
            continue;
        std::string key = words[i];
        std::sort(key.begin(), key.end());
        groups[key].push_back(words[i]);
    }
    return groups;
}

} // namespace

double work()
{
    const auto words = make_words(120000);
    std::int64_t checksum = 0;
    for (int round = 0; round < 6; round++) {
        Groups groups = groups_of(words, std::size_t(round) * 5000);
        std::vector<std::pair<const std::string *, std::vector<std::string> *>> ranked;
        for (auto &[key, group] : groups)
            if (group.size() > 1)
                ranked.emplace_back(&key, &group);
        std::sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
            return a.second->size() != b.second->size() ? a.second->size() > b.second->size() : *a.first < *b.first;
        });
        for (auto &[key, group] : ranked) {
            std::sort(group->begin(), group->end());
            checksum = (checksum * 31 + std::int64_t(group->size() * key->size()) + group->back()[1]) % 1000003;
        }
        checksum = (checksum * 31 + std::int64_t(groups.size())) % 1000003;
    }
    return double(checksum);
}
