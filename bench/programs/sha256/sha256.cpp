// SPDX-License-Identifier: MIT
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace {

using Word = std::uint32_t;

template <std::size_t Count> std::array<Word, Count> fractions_of_prime_roots(double (*root)(double))
{
    std::array<Word, Count> result{};
    std::size_t found = 0;
    for (int n = 2; found < Count; n++) {
        bool prime = true;
        for (int d = 2; d * d <= n; d++)
            prime = prime && n % d != 0;
        if (prime)
            result[found++] = Word((root(n) - std::floor(root(n))) * 4294967296.0);
    }
    return result;
}

const std::array<Word, 64> round_constants = fractions_of_prime_roots<64>(std::cbrt);
const std::array<Word, 8> start = fractions_of_prime_roots<8>(std::sqrt);

Word rotate(Word word, int by) { return word >> by | word << (32 - by); }

class Sha256 {
public:
    void block(const std::uint8_t *message)
    {
        std::array<Word, 64> schedule;
        for (int t = 0; t < 16; t++, message += 4)
            schedule[t] = Word(message[0]) << 24 | message[1] << 16 | message[2] << 8 | message[3];
        for (int t = 16; t < 64; t++) {
            Word early = schedule[t - 15], late = schedule[t - 2];
            schedule[t] = schedule[t - 16] + (rotate(early, 7) ^ rotate(early, 18) ^ early >> 3) +
                          schedule[t - 7] + (rotate(late, 17) ^ rotate(late, 19) ^ late >> 10);
        }
        auto [a, b, c, d, e, f, g, h] = state;
        for (int t = 0; t < 64; t++) {
            Word choice = (e & f) ^ (~e & g), majority = (a & b) ^ (a & c) ^ (b & c);
            Word first = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + round_constants[t] + schedule[t];
            Word second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        const std::array<Word, 8> sums{a, b, c, d, e, f, g, h};
        for (int i = 0; i < 8; i++)
            state[i] += sums[i];
    }

    Word first_word() const { return state[0]; }

private:
    std::array<Word, 8> state = start;
};

template <typename Fill> std::vector<std::uint8_t> pad(std::size_t length, Fill fill)
{
    std::vector<std::uint8_t> padded(((length + 8) >> 6 << 6) + 64);
    for (std::size_t i = 0; i < length; i++)
        padded[i] = fill(i);
    padded[length] = 0x80;
    for (int i = 0; i < 4; i++)
        padded[padded.size() - 1 - i] = length * 8 >> (8 * i);
    return padded;
}

} // namespace

double work()
{
    std::vector<std::uint8_t> message = pad(3000000, [](std::size_t i) { return i * 7 + (i >> 8); });
    double sum = 0;
    for (int round = 0; round < 12; round++) {
        message[round] = round;
        Sha256 hash;
        for (std::size_t offset = 0; offset < message.size(); offset += 64)
            hash.block(&message[offset]);
        sum += hash.first_word();
    }
    return sum;
}
