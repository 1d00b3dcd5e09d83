// SPDX-License-Identifier: MIT
#include <cctype>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace {

struct Row {
    int id;
    std::string label;
    double price;
};

std::string fixed(double number, int digits)
{
    char buffer[64];
    return {buffer, std::size_t(std::snprintf(buffer, sizeof buffer, "%.*f", digits, number))};
}

std::string shortest(double number)
{
    char buffer[64];
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr};
}

std::string csv(const std::vector<Row> &rows)
{
    std::string text = "id,label,price\n";
    for (const Row &row : rows) {
        text += std::to_string(row.id);
        text += ',';
        text += row.label;
        text += ',';
        text += fixed(row.price, 2);
        text += '\n';
    }
    return text;
}

std::string escape(const std::string &text)
{
    std::string result;
    for (char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else
            result += c;
    }
    return result;
}

std::string html(const std::vector<Row> &rows)
{
    std::string text = "<table>\n";
    for (const Row &row : rows) {
        text += "<tr><td>" + std::to_string(row.id) + "</td><td>" + escape(row.label) + "</td><td class=\"n\">" +
                shortest(row.price) + "</td></tr>\n";
    }
    return text + "</table>";
}

std::string pad_start(const std::string &text, std::size_t width, char fill = ' ')
{
    return text.size() < width ? std::string(width - text.size(), fill) + text : text;
}

std::string pad_end(const std::string &text, std::size_t width)
{
    return text.size() < width ? text + std::string(width - text.size(), ' ') : text;
}

std::string columns(const std::vector<Row> &rows)
{
    std::string text;
    for (const Row &row : rows) {
        if (!text.empty())
            text += '\n';
        text += pad_start(std::to_string(row.id), 6) + " | " + pad_end(row.label, 14) + " | " +
                pad_start(fixed(row.price, 1), 9, '.');
    }
    for (char &c : text)
        c = char(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

std::uint32_t hash(const std::string &text)
{
    std::uint32_t h = 17;
    for (unsigned char c : text)
        h = h * 31 + c;
    return h;
}

} // namespace

double work()
{
    std::vector<Row> rows;
    for (int i = 0; i < 6000; i++) {
        std::string label = i % 3 == 0 ? "<item " + std::to_string(i % 97) + ">"
                                       : "part & " + std::string(i % 5, char('a' + i % 26));
        rows.push_back({i, std::move(label), i * 7919L % 100000 / 2.0});
    }
    std::uint64_t checksum = 0;
    for (int round = 0; round < 30; round++)
        for (const std::string &text : {csv(rows), html(rows), columns(rows)})
            checksum = (checksum * 31 + hash(text) + text.size()) % 1000003;
    return checksum;
}
