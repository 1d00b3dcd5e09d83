// SPDX-License-Identifier: MIT
// C++17 has no await: an event loop of callbacks, with as many turns of the loop for each step as promises take, since the
// order of producers and consumers decides what the sum is.
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace {

class Loop {
public:
    using Job = std::function<void()>;
    void post(Job job) { jobs.push_back(std::move(job)); }
    void run()
    {
        while (!jobs.empty()) {
            Job job = std::move(jobs.front());
            jobs.pop_front();
            job();
        }
    }

private:
    std::deque<Job> jobs;
};

using Receive = std::function<void(long)>;

class Queue {
public:
    explicit Queue(Loop &loop) : loop(loop) {}

    void put(long item)
    {
        if (waiting.empty()) {
            items.push_back(item);
            return;
        }
        loop.post([receive = std::move(waiting.front()), item] { receive(item); });
        waiting.pop_front();
    }

    void take(Receive receive)
    {
        if (items.empty()) {
            waiting.push_back(std::move(receive));
            return;
        }
        loop.post([receive = std::move(receive), item = items.front()] { receive(item); });
        items.pop_front();
    }

private:
    Loop &loop;
    std::deque<long> items;
    std::deque<Receive> waiting;
};

void half(Loop &loop, long value, Receive done)
{
    loop.post([value, done = std::move(done)] { done(value >> 1); });
}

void transform(Loop &loop, long value, Receive done)
{
    if (value % 5 == 0) {
        loop.post([value, done = std::move(done)] { done(value * 2); });
        return;
    }
    half(loop, value, [&loop, done = std::move(done)](long halved) {
        loop.post([halved, done] { done(halved + 1); });
    });
}

class Producer {
public:
    Producer(Loop &loop, Queue &queue, long first, int count) : loop(loop), queue(queue), first(first), count(count) {}
    void start() { step(); }

private:
    void step()
    {
        if (at == count)
            return;
        transform(loop, first + at, [this](long value) {
            queue.put(value);
            at++;
            step();
        });
    }
    Loop &loop;
    Queue &queue;
    long first;
    int count, at = 0;
};

class Consumer {
public:
    Consumer(Queue &queue, int count) : queue(queue), count(count) {}
    void start() { step(); }
    long sum = 0;

private:
    void step()
    {
        if (at == count)
            return;
        queue.take([this](long item) {
            sum = (sum * 3 + item) % 1000003;
            at++;
            step();
        });
    }
    Queue &queue;
    int count, at = 0;
};

} // namespace

double work()
{
    long checksum = 0;
    for (int round = 0; round < 30; round++) {
        Loop loop;
        Queue queue(loop);
        std::vector<std::unique_ptr<Consumer>> consumers;
        std::vector<std::unique_ptr<Producer>> producers;
        for (int i = 0; i < 3; i++)
            consumers.push_back(std::make_unique<Consumer>(queue, 16000));
        for (auto &consumer : consumers)
            consumer->start();
        for (int i = 0; i < 4; i++)
            producers.push_back(std::make_unique<Producer>(loop, queue, i * 1000 + round, 12000));
        for (auto &producer : producers)
            producer->start();
        loop.run();
        for (int i = 0; i < 4; i++)
            checksum = (checksum * 31 + 12000) % 1000003;
        for (auto &consumer : consumers)
            checksum = (checksum * 31 + consumer->sum) % 1000003;
    }
    return checksum;
}
