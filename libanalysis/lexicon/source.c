#include "lexicon/source.h"

#include "base/error.h"
#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "text/pattern.h"

#include <string.h>

static qza_error finding(const qz_faults *faults, qza_status code, const char *place, uint64_t line,
                         const char *english, const char *chinese, const char *what, const char *more)
{
    qza_error found = {.language = faults->error ? faults->error->language : QZA_ENGLISH};
    const char *format = found.language == QZA_CHINESE ? chinese : english;
    qz_fail_at(&found, code, place, line, format, format, what, more);
    if (faults->told)
        faults->told(faults->context, &found);
    return found;
}

void qz_fault(qz_faults *faults, const char *place, uint64_t line, const char *english, const char *chinese,
              const char *what, const char *more)
{
    const qza_error fault = finding(faults, QZA_BAD_DICTIONARY, place, line, english, chinese, what, more);
    if (faults->error && faults->count == 0)
        *faults->error = fault;
    faults->count++;
}

void qz_warn(const qz_faults *faults, const char *place, uint64_t line, const char *english,
             const char *chinese, const char *what, const char *more)
{
    (void)finding(faults, QZA_OK, place, line, english, chinese, what, more);
}

qz_list qz_source_list(const char *path)
{
    const char *name = strrchr(path, '/');
    name = name ? name + 1 : path;
    const size_t length = strlen(name);
    for (uint32_t i = 0; i < QZ_LIST_COUNT; i++) {
        const size_t word = strlen(qz_list_forms[i].name);
        if (length == word + 4 && strncmp(name, qz_list_forms[i].name, word) == 0 &&
            strcmp(name + word, ".tsv") == 0)
            return (qz_list)i;
    }
    return QZ_LIST_USER;
}

/* Characters of a cell; UINT32_MAX for what is not UTF-8 or holds control characters. */
static uint32_t characters_of(const char *bytes, size_t length)
{
    uint32_t count = 0;
    for (size_t at = 0; at < length; count++) {
        char32_t character;
        size_t invalid;
        const size_t step = qz_utf8_decode(bytes + at, length - at, &character, &invalid);
        if (step == 0 || character < 0x20 || character == 0x7F)
            return UINT32_MAX;
        at += step;
    }
    return count;
}

static bool read_number(const char *bytes, size_t length, uint32_t *number)
{
    *number = 0;
    if (length > 9)
        return false;
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] < '0' || bytes[i] > '9')
            return false;
        *number = *number * 10 + (uint32_t)(bytes[i] - '0');
    }
    return true;
}

static bool read_choice(const char *const *choices, const char *bytes, size_t length, uint32_t *number)
{
    for (uint32_t i = 0; choices[i]; i++) {
        if (strlen(choices[i]) == length && memcmp(choices[i], bytes, length) == 0) {
            *number = i + 1;
            return true;
        }
    }
    return false;
}

/* The choices in one line, for the message. */
static void join(const char *const *choices, char *line, size_t room)
{
    size_t at = 0;
    for (uint32_t i = 0; choices[i]; i++) {
        const size_t length = strlen(choices[i]);
        if (at + length + 3 > room)
            break;
        if (at)
            line[at++] = ' ';
        memcpy(line + at, choices[i], length);
        at += length;
    }
    line[at] = '\0';
}

static bool read_cell(const char *place, uint64_t line, const qz_column *column, uint32_t index,
                      qz_source_row *row, qz_faults *faults)
{
    const char *bytes = row->text[index];
    const size_t length = row->length[index];
    row->number[index] = 0;
    if (length == 0) {
        if (column->required)
            qz_fault(faults, place, line, "the cell '%s' is empty: fill it in", "“%s”一栏为空：请填写",
                     column->name, "");
        return !column->required;
    }
    if (column->kind == QZ_COLUMN_NUMBER && !read_number(bytes, length, &row->number[index])) {
        qz_fault(faults, place, line, "the cell '%s' is no whole number: write digits, at most nine",
                 "“%s”一栏不是整数：请写不超过九位的数字", column->name, "");
        return false;
    }
    if (column->kind == QZ_COLUMN_CHOICE &&
        !read_choice(column->choices, bytes, length, &row->number[index])) {
        char choices[320];
        join(column->choices, choices, sizeof choices);
        qz_fault(faults, place, line, "the cell '%s' holds an unknown word: use one of %s",
                 "“%s”一栏的取值不认识：可用 %s", column->name, choices);
        return false;
    }
    return true;
}

/* A space that nobody sees would let a count be zero. */
static bool has_edge_space(const char *bytes, size_t length)
{
    static const char WIDE[] = "\xE3\x80\x80"; /* U+3000 */
    return length &&
           (bytes[0] == ' ' || bytes[length - 1] == ' ' ||
            (length >= 3 && (memcmp(bytes, WIDE, 3) == 0 || memcmp(bytes + length - 3, WIDE, 3) == 0)));
}

/* A term that is a regular expression is compiled where it is used; here its line is known. Where memory runs
 * out, it will there too. */
static bool is_good_expression(const char *place, uint64_t line, const qz_source_row *row, qz_faults *faults)
{
    if (!qz_pattern_is(row->text[0], row->length[0]))
        return true;
    qza_error wrong = {.language = faults->error ? faults->error->language : QZA_ENGLISH};
    const bool good = qz_pattern_check(row->text[0], row->length[0], &wrong) != QZA_BAD_DICTIONARY;
    if (!good)
        qz_fault(faults, place, line, "%s", "%s", wrong.message, "");
    return good;
}

static bool read_line(const char *place, uint64_t line, const char *bytes, size_t length, qz_list list,
                      qz_source_row *row, qz_faults *faults)
{
    const qz_column *columns = qz_list_forms[list].columns;
    const char *end = bytes + length;
    uint32_t count = 0;
    while (columns[count].name) {
        const char *tab = memchr(bytes, '\t', (size_t)(end - bytes));
        row->text[count] = bytes;
        row->length[count] = (size_t)((tab ? tab : end) - bytes);
        const uint32_t characters = characters_of(bytes, row->length[count]);
        if (characters == UINT32_MAX) {
            qz_fault(faults, place, line,
                     "the line holds bytes that are not UTF-8 or a control character: save it as UTF-8",
                     "此行含有非 UTF-8 字节或控制字符：请存为 UTF-8", "", "");
            return false;
        }
        if (count == 0 && characters > QZ_LONGEST_WORD && qz_list_forms[list].scanned &&
            !(list == QZ_LIST_COUNTED && qz_pattern_is(bytes, row->length[0]))) {
            qz_fault(faults, place, line, "the term has more than 64 characters: shorten it",
                     "词条超过 64 个字符：请缩短", "", "");
            return false;
        }
        if (count == 0 && list == QZ_LIST_COUNTED && has_edge_space(bytes, row->length[0])) {
            qz_fault(faults, place, line, "the term begins or ends with a space: remove it",
                     "词条首尾有空格：请删去", "", "");
            return false;
        }
        if (count == 0 && list == QZ_LIST_COUNTED && !is_good_expression(place, line, row, faults))
            return false;
        count++;
        if (!tab) {
            bytes = NULL;
            break;
        }
        bytes = tab + 1;
    }
    if (bytes) {
        qz_fault(faults, place, line,
                 "the line has more cells than the list has columns: remove the last TAB",
                 "此行的栏数多于词表的栏数：请删去多余的制表符", "", "");
        return false;
    }
    for (uint32_t i = count; columns[i].name; i++) {
        row->text[i] = "";
        row->length[i] = 0;
    }
    bool good = true;
    for (uint32_t i = 0; columns[i].name; i++)
        good = read_cell(place, line, &columns[i], i, row, faults) && good;
    return good;
}

void qz_source_line(const char *place, uint64_t line, const char *bytes, size_t length, qz_list list,
                    qz_source_take *take, void *context, qz_faults *faults)
{
    qz_source_row row;
    if (read_line(place, line, bytes, length, list, &row, faults))
        take(context, list, &row, line);
}

void qz_source_read(const char *place, const char *bytes, size_t length, qz_list list, qz_source_take *take,
                    void *context, qz_faults *faults)
{
    const char *end = bytes + length;
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        bytes += 3;
    for (uint64_t line = 1; bytes < end; line++) {
        const char *newline = memchr(bytes, '\n', (size_t)(end - bytes));
        const char *stop = newline ? newline : end;
        size_t size = (size_t)(stop - bytes);
        if (size && bytes[size - 1] == '\r')
            size--;
        if (size && bytes[0] != '#')
            qz_source_line(place, line, bytes, size, list, take, context, faults);
        bytes = newline ? newline + 1 : end;
    }
}
