// SPDX-License-Identifier: MIT
#include <cstdint>
#include <cstdlib>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

using Row = std::vector<std::string>;

void write_field(std::string &out, const std::string &field)
{
    if (field.find_first_of("\",\n") == std::string::npos) {
        out += field;
        return;
    }
    out += '"';
    for (char letter : field) {
        if (letter == '"')
            out += '"';
        out += letter;
    }
    out += '"';
}

std::string write(const std::vector<Row> &rows)
{
    std::string out;
    for (const Row &row : rows) {
        for (std::size_t i = 0; i < row.size(); i++) {
            if (i > 0)
                out += ',';
            write_field(out, row[i]);
        }
        out += '\n';
    }
    return out;
}

class Reader {
public:
    explicit Reader(const std::string &text) : text(text) {}

    std::vector<Row> rows()
    {
        std::vector<Row> rows;
        while (at < text.size())
            rows.push_back(row());
        return rows;
    }

private:
    const std::string &text;
    std::size_t at = 0;

    Row row()
    {
        Row fields;
        for (;;) {
            fields.push_back(text[at] == '"' ? quoted_field() : plain_field());
            if (text[at++] != ',')
                return fields;
        }
    }

    std::string plain_field()
    {
        const std::size_t start = at;
        while (at < text.size() && text[at] != ',' && text[at] != '\n')
            at++;
        return text.substr(start, at - start);
    }

    std::string quoted_field()
    {
        std::string field;
        for (at++;; at++) {
            const char letter = text[at];
            if (letter == '"' && text[++at] != '"')
                return field;
            field += letter;
        }
    }
};

std::vector<Row> make_rows(int count)
{
    const std::string places[] = {"Ulm", "Bad \"Ems\"", "Rome, Italy", "Oslo", "two\nlines", "Nice"};
    std::vector<Row> rows;
    for (int i = 0; i < count; i++)
        rows.push_back({std::to_string(i), places[i % 6], std::to_string(i * 7919LL % 10007),
                        i % 5 == 0 ? "" : "note " + std::to_string(i % 13)});
    return rows;
}

} // namespace

double work()
{
    const std::string text = write(make_rows(20000));
    std::int64_t checksum = 0;
    for (int round = 0; round < 20; round++) {
        const std::vector<Row> rows = Reader(text).rows();
        /* In the order of first appearance, as a Map has it. */
        std::vector<std::pair<std::string, std::int64_t>> totals;
        std::unordered_map<std::string, std::size_t> index;
        for (const Row &row : rows) {
            const auto [found, added] = index.emplace(row[1], totals.size());
            if (added)
                totals.emplace_back(row[1], 0);
            totals[found->second].second += std::atol(row[2].c_str()) + round;
        }
        for (const auto &[place, total] : totals)
            checksum = (checksum * 31 + std::int64_t(place.size()) + total) % 1000003;
        const std::string again = write(rows);
        if (again != text)
            return -1;
        checksum = (checksum * 31 + again[std::size_t(round) * 999] + std::int64_t(rows.size())) % 1000003;
    }
    return double(checksum);
}
