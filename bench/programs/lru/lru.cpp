// SPDX-License-Identifier: MIT
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>

namespace {

/** The usual cache: a list in the order of use, and a table of positions in it. */
template <typename K, typename V> class Cache {
public:
    explicit Cache(std::size_t capacity) : capacity(capacity) {}

    std::optional<V> get(const K &key)
    {
        auto at = table.find(key);
        if (at == table.end())
            return std::nullopt;
        order.splice(order.begin(), order, at->second);
        return at->second->second;
    }

    void put(const K &key, V value)
    {
        auto at = table.find(key);
        if (at != table.end()) {
            at->second->second = std::move(value);
            order.splice(order.begin(), order, at->second);
            return;
        }
        order.emplace_front(key, std::move(value));
        table.emplace(key, order.begin());
        if (table.size() > capacity) {
            table.erase(order.back().first);
            order.pop_back();
        }
    }

private:
    std::size_t capacity;
    std::list<std::pair<K, V>> order;
    std::unordered_map<K, typename std::list<std::pair<K, V>>::iterator> table;
};

template <typename K, typename KeyOf> long exercise(Cache<K, int> cache, KeyOf key_of, int rounds)
{
    std::uint32_t seed = 99;
    long hits = 0, sum = 0;
    for (int i = 0; i < rounds; i++) {
        seed = seed * 1664525 + 1013904223;
        int n = int((seed >> 8) % 3000) * int((seed >> 21) % 5);
        K key = key_of(n);
        std::optional<int> value = cache.get(key);
        if (!value) {
            cache.put(key, n + 1);
        } else {
            hits++;
            sum = (sum + long(*value) * i) % 1000003;
        }
    }
    return hits + sum;
}

} // namespace

double work()
{
    long by_number = exercise(Cache<int, int>(2000), [](int n) { return n; }, 900000);
    long by_name =
        exercise(Cache<std::string, int>(2000), [](int n) { return "user-" + std::to_string(n); }, 900000);
    return by_number * 1000.0 + by_name;
}
