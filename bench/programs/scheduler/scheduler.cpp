// SPDX-License-Identifier: MIT
#include <memory>
#include <vector>

namespace {

struct Packet {
    int from, payload, hops;
};

class Scheduler;

class Task {
public:
    long received = 0;

    explicit Task(int id) : id(id) {}
    virtual ~Task() = default;

    void deliver(std::unique_ptr<Packet> packet) { inbox.push_back(std::move(packet)); }
    bool ready() const { return read < inbox.size(); }

    void step(Scheduler &scheduler)
    {
        std::unique_ptr<Packet> packet = std::move(inbox[read++]);
        if (read == inbox.size()) {
            inbox.clear();
            read = 0;
        }
        received++;
        handle(std::move(packet), scheduler);
    }

protected:
    virtual void handle(std::unique_ptr<Packet> packet, Scheduler &scheduler) = 0;
    const int id;

private:
    std::vector<std::unique_ptr<Packet>> inbox;
    std::size_t read = 0;
};

class Scheduler {
public:
    int in_flight = 0;

    void add(std::unique_ptr<Task> task) { tasks.push_back(std::move(task)); }

    void send(int address, std::unique_ptr<Packet> packet)
    {
        in_flight++;
        tasks[address % tasks.size()]->deliver(std::move(packet));
    }

    void run(int steps)
    {
        while (steps > 0) {
            for (auto &task : tasks) {
                if (!task->ready())
                    continue;
                in_flight--;
                task->step(*this);
                steps--;
            }
        }
    }

    long checksum() const
    {
        long sum = in_flight;
        for (const auto &task : tasks)
            sum = (sum * 31 + task->received) % 1000000007;
        return sum;
    }

private:
    std::vector<std::unique_ptr<Task>> tasks;
};

class Relay : public Task {
    using Task::Task;
    void handle(std::unique_ptr<Packet> packet, Scheduler &scheduler) override
    {
        packet->hops++;
        int address = packet->payload + id;
        scheduler.send(address, std::move(packet));
    }
};

class Counter : public Task {
    using Task::Task;
    long total = 0;
    void handle(std::unique_ptr<Packet> packet, Scheduler &scheduler) override
    {
        total = (total + long(packet->payload) * packet->hops) % 1000003;
        int payload = (packet->payload * 5L + total) % 9973;
        scheduler.send(packet->from + 1, std::make_unique<Packet>(Packet{id, payload, 0}));
    }
};

class Splitter : public Task {
    using Task::Task;
    void handle(std::unique_ptr<Packet> packet, Scheduler &scheduler) override
    {
        int half = packet->payload >> 1, rest = packet->payload - half;
        scheduler.send(half, std::make_unique<Packet>(Packet{id, half, packet->hops + 1}));
        if (scheduler.in_flight < 400)
            scheduler.send(rest, std::make_unique<Packet>(Packet{packet->from, rest, 0}));
    }
};

class Sink : public Task {
    using Task::Task;
    void handle(std::unique_ptr<Packet> packet, Scheduler &scheduler) override
    {
        int address = packet->payload * 3 + 1;
        if (packet->hops < 3 || scheduler.in_flight < 50)
            scheduler.send(address, std::move(packet));
    }
};

} // namespace

double work()
{
    Scheduler scheduler;
    for (int id = 0; id < 61; id++) {
        if (id % 7 == 3)
            scheduler.add(std::make_unique<Splitter>(id));
        else if (id % 5 == 1)
            scheduler.add(std::make_unique<Sink>(id));
        else if (id % 2 == 0)
            scheduler.add(std::make_unique<Counter>(id));
        else
            scheduler.add(std::make_unique<Relay>(id));
    }
    for (int i = 0; i < 200; i++)
        scheduler.send(i, std::make_unique<Packet>(Packet{i, i * 37, 0}));
    scheduler.run(10000000);
    return scheduler.checksum();
}
