// SPDX-License-Identifier: MIT
#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;

const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::array<std::int8_t, 128> make_values()
{
    std::array<std::int8_t, 128> values;
    values.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); i++)
        values[std::size_t(alphabet[i])] = std::int8_t(i);
    return values;
}

const std::array<std::int8_t, 128> values = make_values();

std::string encode(const Bytes &bytes)
{
    std::string text;
    std::size_t i = 0;
    for (; i + 2 < bytes.size(); i += 3) {
        int word = bytes[i] << 16 | bytes[i + 1] << 8 | bytes[i + 2];
        text += alphabet[word >> 18];
        text += alphabet[word >> 12 & 63];
        text += alphabet[word >> 6 & 63];
        text += alphabet[word & 63];
    }
    if (i + 1 == bytes.size()) {
        text += alphabet[bytes[i] >> 2];
        text += alphabet[(bytes[i] & 3) << 4];
        text += "==";
    } else if (i + 2 == bytes.size()) {
        int word = bytes[i] << 8 | bytes[i + 1];
        text += alphabet[word >> 10];
        text += alphabet[word >> 4 & 63];
        text += alphabet[(word & 15) << 2];
        text += '=';
    }
    return text;
}

int value_of(const std::string &text, std::size_t at)
{
    unsigned char code = text[at];
    int value = code < 128 ? values[code] : -1;
    if (value < 0)
        throw std::runtime_error("no base64");
    return value;
}

bool ends_with(const std::string &text, const std::string &end)
{
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

Bytes decode(const std::string &text)
{
    int padding = ends_with(text, "==") ? 2 : ends_with(text, "=") ? 1 : 0;
    Bytes bytes(text.size() / 4 * 3 - padding);
    std::size_t whole = text.size() - (padding > 0 ? 4 : 0), out = 0;
    for (std::size_t i = 0; i < whole; i += 4) {
        int word = value_of(text, i) << 18 | value_of(text, i + 1) << 12 | value_of(text, i + 2) << 6 |
                   value_of(text, i + 3);
        bytes[out++] = word >> 16;
        bytes[out++] = word >> 8;
        bytes[out++] = word;
    }
    if (padding > 0) {
        int word = value_of(text, whole) << 18 | value_of(text, whole + 1) << 12;
        bytes[out++] = word >> 16;
        if (padding == 1)
            bytes[out++] = (word | value_of(text, whole + 2) << 6) >> 8;
    }
    return bytes;
}

} // namespace

double work()
{
    std::uint32_t checksum = 0;
    for (std::size_t round = 0; round < 30; round++) {
        Bytes bytes(300000 + round);
        for (std::size_t i = 0; i < bytes.size(); i++)
            bytes[i] = i * round + (i >> 8);
        std::string text = encode(bytes);
        Bytes back = decode(text);
        if (back.size() != bytes.size())
            return -1;
        for (std::uint8_t byte : back)
            checksum = checksum * 31 + byte;
        checksum ^= static_cast<unsigned char>(text[round * 999]);
    }
    return checksum;
}
