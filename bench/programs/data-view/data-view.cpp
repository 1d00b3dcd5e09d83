// SPDX-License-Identifier: MIT
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace {

struct Sample {
    double time;
    std::uint16_t channel;
    std::int32_t level;
    std::uint8_t flags;
    std::string name;
};

class Writer {
public:
    explicit Writer(std::size_t capacity) { bytes.reserve(capacity); }

    void sample(const Sample &sample)
    {
        std::uint64_t time;
        std::memcpy(&time, &sample.time, sizeof time);
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes.push_back(time >> shift);
        bytes.push_back(sample.channel >> 8);
        bytes.push_back(sample.channel);
        for (int shift = 0; shift < 32; shift += 8)
            bytes.push_back(std::uint32_t(sample.level) >> shift);
        bytes.push_back(sample.flags);
        bytes.push_back(sample.name.size());
        for (char c : sample.name)
            bytes.push_back(c);
    }

    const std::vector<std::uint8_t> &finish() const { return bytes; }

private:
    std::vector<std::uint8_t> bytes;
};

class Reader {
public:
    explicit Reader(const std::vector<std::uint8_t> &bytes) : bytes(bytes) {}

    bool done() const { return position == bytes.size(); }

    Sample sample()
    {
        Sample sample;
        std::uint64_t time = 0;
        for (int i = 0; i < 8; i++)
            time = time << 8 | next();
        std::memcpy(&sample.time, &time, sizeof time);
        sample.channel = next() << 8;
        sample.channel |= next();
        std::uint32_t level = 0;
        for (int shift = 0; shift < 32; shift += 8)
            level |= std::uint32_t(next()) << shift;
        sample.level = std::int32_t(level);
        sample.flags = next();
        for (int left = next(); left > 0; left--)
            sample.name += char(next());
        return sample;
    }

private:
    std::uint8_t next() { return bytes.at(position++); }

    const std::vector<std::uint8_t> &bytes;
    std::size_t position = 0;
};

} // namespace

double work()
{
    const std::string names[] = {"in", "out", "left", "right", "centre"};
    std::uint32_t checksum = 0;
    for (int round = 0; round < 72; round++) {
        Writer writer(64);
        for (int i = 0; i < 60000; i++) {
            std::uint32_t product = std::uint32_t(i) * 7919u * 104729u;
            std::int32_t level = std::int32_t(product) >> (i % 8);
            writer.sample({i / 8.0 + round, std::uint16_t(i % 16), level, std::uint8_t(i), names[i % 5]});
        }
        const std::vector<std::uint8_t> &bytes = writer.finish();
        Reader reader(bytes);
        while (!reader.done()) {
            Sample s = reader.sample();
            checksum = checksum * 31 + std::uint32_t(std::floor(s.time * 8)) + s.channel + s.level + s.flags + s.name[0];
        }
        checksum += bytes.size();
    }
    return checksum;
}
