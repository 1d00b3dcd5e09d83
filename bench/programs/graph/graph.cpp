// SPDX-License-Identifier: MIT
// Maps in TypeScript keep the order of insertion and the checksum depends on it, so that here a vector of keys stands
// beside each table whose order is looked at.
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace {

template <typename Key, typename Value> class OrderedMap {
public:
    /** The value and whether it is new. */
    std::pair<Value *, bool> insert(const Key &key)
    {
        auto [at, is_new] = index.emplace(key, items.size());
        if (is_new)
            items.emplace_back(key, Value());
        return {&items[at->second].second, is_new};
    }
    const Value *find(const Key &key) const
    {
        auto at = index.find(key);
        return at == index.end() ? nullptr : &items[at->second].second;
    }
    bool contains(const Key &key) const { return index.count(key) > 0; }
    const std::vector<std::pair<Key, Value>> &all() const { return items; }

private:
    std::unordered_map<Key, std::size_t> index;
    std::vector<std::pair<Key, Value>> items;
};

struct OrderedSet {
    std::unordered_set<int> index;
    std::vector<int> items;
    void add(int item)
    {
        if (index.insert(item).second)
            items.push_back(item);
    }
};

class Graph {
public:
    void connect(int a, int b)
    {
        neighbours.insert(a).first->add(b);
        neighbours.insert(b).first->add(a);
    }

    OrderedMap<int, int> distances_from(int start) const
    {
        OrderedMap<int, int> distances;
        *distances.insert(start).first = 0;
        std::vector<int> frontier{start};
        for (int distance = 1; !frontier.empty(); distance++) {
            std::vector<int> next;
            for (int node : frontier) {
                const OrderedSet *around = neighbours.find(node);
                if (!around)
                    continue;
                for (int neighbour : around->items) {
                    auto [value, is_new] = distances.insert(neighbour);
                    if (!is_new)
                        continue;
                    *value = distance;
                    next.push_back(neighbour);
                }
            }
            frontier = std::move(next);
        }
        return distances;
    }

    std::vector<std::size_t> component_sizes() const
    {
        std::unordered_set<int> seen;
        std::vector<std::size_t> sizes;
        for (const auto &[node, _] : neighbours.all()) {
            if (seen.count(node))
                continue;
            OrderedMap<int, int> component = distances_from(node);
            for (const auto &[member, distance] : component.all())
                seen.insert(member);
            sizes.push_back(component.all().size());
        }
        return sizes;
    }

private:
    OrderedMap<int, OrderedSet> neighbours;
};

} // namespace

double work()
{
    std::uint32_t seed = 7;
    auto random = [&](std::uint32_t limit) {
        seed = seed * 1664525 + 1013904223;
        return int((seed >> 8) % limit);
    };
    Graph graph;
    for (int i = 0; i < 90000; i++) {
        int a = random(60000) * 1001;
        graph.connect(a, random(60000) * 1001);
    }
    OrderedMap<std::string, int> by_distance;
    for (int i = 0; i < 4; i++) {
        OrderedMap<int, int> distances = graph.distances_from(random(60000) * 1001);
        for (const auto &[_, distance] : distances.all())
            ++*by_distance.insert("at " + std::to_string(distance)).first;
    }
    long checksum = 0;
    for (const auto &[label, count] : by_distance.all())
        checksum = (checksum * 31 + long(label.size()) * count) % 1000003;
    for (std::size_t size : graph.component_sizes())
        checksum = (checksum * 31 + long(size)) % 1000003;
    return checksum;
}
