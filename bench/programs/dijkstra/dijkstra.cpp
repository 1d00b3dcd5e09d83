// SPDX-License-Identifier: MIT
#include <cstdint>
#include <limits>
#include <queue>
#include <vector>

namespace {

struct Edge {
    int to, weight;
};

struct Visit {
    int node;
    long distance;
};

struct Later {
    bool operator()(const Visit &a, const Visit &b) const { return a.distance > b.distance; }
};

std::vector<std::vector<Edge>> make_grid(int width, int height)
{
    std::uint32_t seed = 42;
    auto weight = [&] {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff;
        return int(1 + (seed >> 8) % 97);
    };
    std::vector<std::vector<Edge>> edges(width * height);
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
            int node = y * width + x;
            if (x + 1 < width)
                edges[node].push_back({node + 1, weight()});
            if (y + 1 < height)
                edges[node].push_back({node + width, weight()});
            if (x > 0)
                edges[node].push_back({node - 1, weight()});
            if (y > 0)
                edges[node].push_back({node - width, weight()});
        }
    }
    return edges;
}

std::vector<long> distances(const std::vector<std::vector<Edge>> &edges, int start)
{
    std::vector<long> best(edges.size(), std::numeric_limits<long>::max());
    std::priority_queue<Visit, std::vector<Visit>, Later> heap;
    best[start] = 0;
    heap.push({start, 0});
    while (!heap.empty()) {
        auto [node, distance] = heap.top();
        heap.pop();
        if (distance > best[node])
            continue;
        for (auto [to, weight] : edges[node]) {
            long length = distance + weight;
            if (length < best[to]) {
                best[to] = length;
                heap.push({to, length});
            }
        }
    }
    return best;
}

} // namespace

double work()
{
    auto grid = make_grid(400, 400);
    long checksum = 0;
    for (int i = 0; i < 5; i++)
        for (long distance : distances(grid, i * 31000))
            checksum = (checksum * 31 + distance) % 1000003;
    return checksum;
}
