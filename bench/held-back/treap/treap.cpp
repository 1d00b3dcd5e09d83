// SPDX-License-Identifier: MIT
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace {

struct Node;
using Link = std::unique_ptr<Node>;

struct Node {
    int key;
    std::uint32_t priority;
    int count;
    Link left, right;
};

Link merged(Link left, Link right)
{
    if (!left)
        return right;
    if (!right)
        return left;
    if (left->priority > right->priority) {
        left->right = merged(std::move(left->right), std::move(right));
        return left;
    }
    right->left = merged(std::move(left), std::move(right->left));
    return right;
}

class Treap {
public:
    int size = 0;

    void add(int key) { root = inserted(std::move(root), key); }
    void erase(int key) { root = without(std::move(root), key); }

    std::optional<int> ceiling(int key) const
    {
        std::optional<int> best;
        for (const Node *node = root.get(); node;) {
            if (node->key < key) {
                node = node->right.get();
            } else {
                best = node->key;
                node = node->left.get();
            }
        }
        return best;
    }

    template <typename Visit> void for_each(Visit visit) const { walk(root.get(), visit); }

private:
    Link root;
    std::uint32_t seed = 17;

    std::uint32_t random()
    {
        seed = (seed * 1103515245u + 12345u) & 0x7fffffff;
        return seed;
    }

    template <typename Visit> static void walk(const Node *node, Visit &visit)
    {
        if (!node)
            return;
        walk(node->left.get(), visit);
        visit(node->key, node->count);
        walk(node->right.get(), visit);
    }

    Link inserted(Link node, int key)
    {
        if (!node) {
            size++;
            return Link(new Node{key, random(), 1, nullptr, nullptr});
        }
        if (key == node->key) {
            node->count++;
        } else if (key < node->key) {
            Link left = inserted(std::move(node->left), key);
            if (left->priority > node->priority) {
                node->left = std::move(left->right);
                left->right = std::move(node);
                return left;
            }
            node->left = std::move(left);
        } else {
            Link right = inserted(std::move(node->right), key);
            if (right->priority > node->priority) {
                node->right = std::move(right->left);
                right->left = std::move(node);
                return right;
            }
            node->right = std::move(right);
        }
        return node;
    }

    Link without(Link node, int key)
    {
        if (!node)
            return node;
        if (key < node->key) {
            node->left = without(std::move(node->left), key);
        } else if (key > node->key) {
            node->right = without(std::move(node->right), key);
        } else {
            size--;
            return merged(std::move(node->left), std::move(node->right));
        }
        return node;
    }
};

} // namespace

double work()
{
    Treap tree;
    std::uint32_t seed = 5;
    std::int64_t checksum = 0;
    for (int i = 0; i < 400000; i++) {
        seed = seed * 1664525u + 1013904223u;
        const int key = int((seed >> 8) % 50000);
        if (i % 3 == 2)
            tree.erase(key);
        else
            tree.add(key);
        if (i % 4 == 0)
            checksum = (checksum * 31 + tree.ceiling(key + 7).value_or(-1)) % 1000003;
    }
    tree.for_each([&](int key, int count) { checksum = (checksum * 31 + std::int64_t(key) * count) % 1000003; });
    return double(checksum + tree.size);
}
