#include "api/engine.h"

#include "api/jsonline.h"
#include "base/error.h"
#include "base/utf8.h"
#include "document/adapter.h"
#include "extract/clusters.h"
#include "extract/entities.h"
#include "extract/figures.h"
#include "extract/keywords.h"
#include "format/format.h"
#include "lexicon/variants.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_WARNINGS = 4 };

struct qza_reader {
    const qza_engine *engine;
    qz_arena arena;        /* the document's */
    qz_arena record_arena; /* the record's */
    qz_arena scratch;      /* qz_analysis.scratch */
    qz_matcher *matcher;
    qz_analysis analysis;
    qz_record record;
    const qz_extractor
        *single[2]; /* the command's extractor and NULL: the parts of a command that has none */
    const qz_extractor *const
        *parts;     /* the extractors whose records are yielded; NULL before a document is read */
    uint32_t part;  /* the one that is at work */
    uint32_t index; /* its next record */
    qza_words warnings[MOST_WARNINGS + 1];
    uint32_t warning_count;
    qz_buffer plain;
};

static qza_status out_of_memory(qza_error *error)
{
    return qz_fail(error, QZA_NO_MEMORY, "out of memory: free some, or read fewer documents at once",
                   "内存不足：请释放一些内存，或减少同时读取的文档");
}

qza_status qza_reader_open(const qza_engine *engine, qza_reader **reader, qza_error *error)
{
    *reader = calloc(1, sizeof **reader);
    qz_matcher *matcher = *reader ? qz_matcher_open() : NULL;
    if (!matcher) {
        free(*reader);
        *reader = NULL;
        return out_of_memory(error);
    }
    (*reader)->engine = engine;
    (*reader)->matcher = matcher;
    return QZA_OK;
}

void qza_reader_close(qza_reader *reader)
{
    if (!reader)
        return;
    qz_arena_free(&reader->arena);
    qz_arena_free(&reader->record_arena);
    qz_arena_free(&reader->scratch);
    qz_buffer_free(&reader->plain);
    qz_matcher_close(reader->matcher);
    free(reader);
}

/* ---- reading ---- */

static void warn(qza_reader *reader, const char *en, const char *zh)
{
    if (reader->warning_count < MOST_WARNINGS)
        reader->warnings[reader->warning_count++] = (qza_words){en, zh};
}

static void warn_of_text(qza_reader *reader, const qz_text *text)
{
    qz_arena *arena = &reader->arena;
    unsigned long long offset = text->invalid_offset;
    if (text->invalid)
        warn(reader,
             qz_format(arena,
                       "%u places are no valid %s, the first at byte %llu: shown as U+FFFD; try --encoding",
                       text->invalid, text->encoding, offset),
             qz_format(arena,
                       "有 %u 处不是有效的 %s，第一处在第 %llu 字节：以 U+FFFD 代替；可试用 --encoding",
                       text->invalid, text->encoding, offset));
}

/* Two parts of the text are as likely, or most of what looks like text is outside of the body. */
static void warn_of_body(qza_reader *reader)
{
    const float LOW = 0.3F;
    if (reader->analysis.document.certainty < LOW)
        warn(reader,
             "the body is a guess: see which lines it has with 'qza text --zones', or take all of them with "
             "--zone all",
             "正文范围不确定：可用 qza text --zones 查看各行角色，或用 --zone all 取全文");
}

static void make_utf16(qz_analysis *analysis)
{
    const qz_text *text = &analysis->text;
    uint32_t *utf16 = qz_allocate(analysis->arena, ((size_t)text->length + 1) * sizeof *utf16);
    uint32_t offset = 0;
    for (uint32_t i = 0; i < text->length; i++) {
        utf16[i] = offset;
        for (uint32_t byte = text->at[i]; byte < text->at[i + 1]; byte += qz_utf8_size(text->utf8[byte]))
            offset += qz_utf8_size(text->utf8[byte]) == 4 ? 2 : 1; /* those are outside the basic plane */
    }
    utf16[text->length] = offset;
    analysis->utf16 = utf16;
}

/* The lists that those who do this ask most. */
static qz_lists lists_asked(uint32_t needs)
{
    const qz_lists things = QZ_IN(QZ_LIST_NAMES) | QZ_IN(QZ_LIST_PLACES) | QZ_IN(QZ_LIST_HEADS) |
                            QZ_IN(QZ_LIST_BOUNDARIES) | QZ_IN(QZ_LIST_ALIASES) | QZ_IN(QZ_LIST_COMPARATORS) |
                            QZ_IN(QZ_LIST_SETS);
    const qz_lists document = QZ_IN(QZ_LIST_HEADINGS) | QZ_IN(QZ_LIST_FURNITURE) | QZ_IN(QZ_LIST_TITLES);
    const qz_lists values = things | QZ_IN(QZ_LIST_UNITS) | QZ_IN(QZ_LIST_QUANTITIES) |
                            QZ_IN(QZ_LIST_PERIODS) | QZ_IN(QZ_LIST_NOT_FIGURES) | QZ_IN(QZ_LIST_MOVEMENTS);
    return document | (needs & QZ_NEED_QUOTATIONS ? QZ_IN(QZ_LIST_QUOTING) | QZ_IN(QZ_LIST_HEADS) : 0) |
           (needs & (QZ_NEED_NUMBERS | QZ_NEED_PERIODS | QZ_NEED_FIGURES) ? values : 0) |
           (needs & QZ_NEED_FIGURES ? QZ_IN(QZ_LIST_MEASURES) | QZ_IN(QZ_LIST_BASES) | QZ_IN(QZ_LIST_STATUSES)
                                    : 0) |
           (needs & QZ_NEED_ENTITIES ? things | QZ_IN(QZ_LIST_SURNAMES) : 0) |
           (needs & QZ_NEED_CLUSTERS ? QZ_IN(QZ_LIST_CLUSTER_CUES) : 0) |
           (needs & QZ_NEED_KEYWORDS ? QZ_IN(QZ_LIST_TERMS) | QZ_IN(QZ_LIST_MEASURES) : 0);
}

static void find_values(qz_analysis *analysis, uint32_t needs, qz_span span)
{
    const qz_lexicon *lexicon = analysis->knowledge->lexicon;
    const qz_document *document = &analysis->document;
    if (needs & QZ_NEED_NUMBERS)
        qz_numbers_find(lexicon, analysis->arena, &analysis->text, span, &analysis->numbers);
    if (needs & QZ_NEED_PERIODS)
        qz_periods_find(lexicon, analysis->arena, &analysis->text, span, document->date, &analysis->periods);
}

/* Numbers and times of the title, then those of the body. */
static void find_all_values(qz_analysis *analysis, uint32_t needs)
{
    const qz_document *document = &analysis->document;
    for (uint32_t i = 0; i < document->titles.count; i++)
        find_values(analysis, needs, document->titles.items[i].span);
    find_values(analysis, needs, document->body);
}

static void analyse(qz_analysis *analysis, uint32_t needs)
{
    const qz_knowledge *knowledge = analysis->knowledge;
    qz_simplify(knowledge->lexicon, analysis->arena, &analysis->text);
    if (needs & ~(uint32_t)(QZ_NEED_TOKENS | QZ_NEED_NUMBERS)) /* the lines alone ask of few places */
        analysis->text.spots =
            qz_spots_find(knowledge->lexicon, analysis->arena, &analysis->text, lists_asked(needs));
    const qz_document_tools tools = {knowledge->lexicon, knowledge->whole_text};
    qz_body_read(&tools, analysis->arena, &analysis->text, &analysis->markup, &analysis->document);
    if (needs & QZ_NEED_SECTIONS)
        qz_sections_read(&tools, analysis->arena, &analysis->text, &analysis->document);
    if (needs & QZ_NEED_QUOTATIONS)
        qz_quotations_read(&tools, analysis->arena, &analysis->text, &analysis->document);
    const qz_span body = analysis->document.body;
    if (needs & QZ_NEED_TOKENS)
        qz_segment(&knowledge->segmenter, analysis->arena, &analysis->text, body, &analysis->tokens);
    find_all_values(analysis, needs);
    if (needs & QZ_NEED_FIGURES)
        qz_figures_find(analysis);
    if (needs & QZ_NEED_ENTITIES)
        qz_entities_find(analysis);
    if (needs & QZ_NEED_CLUSTERS)
        qz_clusters_find(analysis);
    if (needs & QZ_NEED_KEYWORDS)
        qz_keywords_find(analysis);
}

/* Bytes on their way to be decoded. */
typedef struct source {
    const void *bytes;
    size_t length;
    const char *encoding;  /* NULL: to be detected */
    qza_input input;       /* what qz_adapt shall take them for */
    const uint32_t *pages; /* where each page begins, in bytes */
    uint32_t page_count;
} source;

static void take_utf8(source *from, const char *text, size_t length)
{
    *from = (source){.bytes = text, .length = length, .encoding = "UTF-8", .input = QZA_INPUT_TEXT};
}

static qza_status take_json_line(qza_reader *reader, source *from, qza_error *error)
{
    qz_json_line line;
    const qza_status status = qz_json_line_read(&reader->arena, from->bytes, from->length, &line, error);
    if (status != QZA_OK)
        return status;
    if (line.id)
        reader->analysis.file = line.id;
    reader->analysis.meta = line.meta;
    take_utf8(from, line.text, line.length);
    if (line.meta_cut)
        warn(reader, "members beyond 4 KiB are not carried through as `meta`: shorten them",
             "超过 4 KiB 的成员不会带入 meta：请缩短");
    return QZA_OK;
}

static qza_status take_format(qza_reader *reader, qza_input input, source *from, qza_error *error)
{
    qz_taken taken;
    const qza_status status = qz_format_read(&reader->arena, input, from->bytes, from->length, &taken, error);
    if (status != QZA_OK)
        return status;
    take_utf8(from, taken.text, taken.length);
    reader->analysis.converted = true;
    from->pages = taken.pages;
    from->page_count = taken.page_count;
    if (taken.warning.en)
        warn(reader, taken.warning.en, taken.warning.zh);
    return QZA_OK;
}

/* The text of the input, whatever holds it. */
static qza_status take_text(qza_reader *reader, qza_input input, source *from, qza_error *error)
{
    from->input = input;
    if (input == QZA_INPUT_AUTO)
        input = qz_format_of(from->bytes, from->length);
    switch (input) {
    case QZA_INPUT_AUTO:
    case QZA_INPUT_TEXT:
    case QZA_INPUT_HTML:
        return QZA_OK;
    case QZA_INPUT_JSON:
        return take_json_line(reader, from, error);
    default:
        return take_format(reader, input, from, error);
    }
}

/* The first character that begins at this byte or behind it. */
static uint32_t character_at(const qz_text *text, uint32_t byte)
{
    uint32_t from = 0, to = text->length;
    while (from < to) {
        const uint32_t middle = from + (to - from) / 2;
        if (text->at[middle] < byte)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static void place_pages(qz_analysis *analysis, const source *from)
{
    uint32_t *pages = qz_allocate(analysis->arena, ((size_t)from->page_count + 1) * sizeof *pages);
    for (uint32_t k = 0; k < from->page_count; k++)
        pages[k] = character_at(&analysis->text, from->pages[k]);
    analysis->pages = pages;
    analysis->page_count = from->page_count;
}

static qza_status read_document(qza_reader *reader, const char *name, qza_input input, const void *bytes,
                                size_t length, qza_error *error)
{
    const qza_engine *engine = reader->engine;
    const qz_extractor *extractor = engine->knowledge.extractor;
    qz_arena *arena = &reader->arena;
    qz_analysis *analysis = &reader->analysis;
    source from = {.bytes = bytes, .length = length, .encoding = engine->encoding};
    *analysis = (qz_analysis){.knowledge = &engine->knowledge,
                              .arena = arena,
                              .scratch = &reader->scratch,
                              .matcher = reader->matcher};
    analysis->file = qz_copy_bytes(arena, name, strlen(name));
    if (length > QZ_DOCUMENT_BYTES)
        return qz_fail(error, QZA_BAD_INPUT, "larger than 1 GiB: split it", "超过 1 GiB：请拆分");
    qza_status status = take_text(reader, input, &from, error);
    if (status == QZA_OK)
        status = qz_adapt(engine->lexicon, arena, from.input, from.bytes, from.length, from.encoding,
                          &analysis->text, &analysis->markup, error);
    if (status != QZA_OK)
        return status;
    warn_of_text(reader, &analysis->text);
    if (analysis->markup.cut)
        warn(reader, "nested deeper than 1024 elements, or longer than 500000 lines: the rest is left out",
             "元素嵌套超过 1024 层，或超过 50 万行：其后的内容未读取");
    qz_text_drop_glosses(arena, &analysis->text);
    place_pages(analysis, &from);
    analysis->converted = analysis->converted || analysis->markup.lines.count > 0;
    if (engine->knowledge.offsets == QZA_UTF16)
        make_utf16(analysis);
    analyse(analysis, engine->knowledge.needs);
    warn_of_body(reader);
    if (extractor->find)
        extractor->find(analysis);
    if (analysis->gave_up)
        warn(reader, "an expression tries too many ways: its matches are not all found; make it simpler",
             "正则表达式的匹配过于繁复：未能找出全部匹配；请简化");
    return QZA_OK;
}

qza_input qza_input_of(const void *bytes, size_t length)
{
    return qz_format_of(bytes, length);
}

qza_status qza_read(qza_reader *reader, const char *name, qza_input input, const void *bytes, size_t length,
                    qza_error *error)
{
    qz_arena_reset(&reader->arena);
    reader->parts = NULL;
    reader->part = reader->index = 0;
    reader->warning_count = 0;
    jmp_buf no_memory;
    reader->arena.exit = reader->scratch.exit = &no_memory;
    qza_status status;
    if (setjmp(no_memory) == 0)
        status = read_document(reader, name, input, bytes, length, error);
    else
        status = out_of_memory(error);
    reader->arena.exit = reader->scratch.exit = NULL;
    qz_arena_reset(&reader->scratch);
    const qz_extractor *extractor = reader->engine->knowledge.extractor;
    reader->single[0] = extractor;
    if (status == QZA_OK)
        reader->parts = extractor->parts ? extractor->parts : reader->single;
    return status;
}

/* ---- records ---- */

static void build_record(qza_reader *reader, const qz_extractor *extractor)
{
    qz_record *record = &reader->record;
    record->arena = &reader->record_arena;
    qz_record_begin(record, &reader->analysis, extractor->type);
    extractor->record(&reader->analysis, reader->index, record);
}

qza_status qza_next(qza_reader *reader, const qza_record **record, qza_error *error)
{
    *record = NULL;
    if (!reader->parts)
        return QZA_END;
    while (reader->parts[reader->part] &&
           reader->index >= reader->parts[reader->part]->count(&reader->analysis)) {
        reader->part++;
        reader->index = 0;
    }
    const qz_extractor *extractor = reader->parts[reader->part];
    if (!extractor)
        return QZA_END;
    qz_arena_reset(&reader->record_arena);
    jmp_buf no_memory;
    reader->record_arena.exit = &no_memory;
    qza_status status = QZA_OK;
    if (setjmp(no_memory) == 0)
        build_record(reader, extractor);
    else
        status = out_of_memory(error);
    reader->record_arena.exit = NULL;
    if (status != QZA_OK)
        return status;
    reader->index++;
    *record = &reader->record.public;
    return QZA_OK;
}

size_t qza_count(const qza_reader *reader)
{
    size_t count = 0;
    for (uint32_t k = 0; reader->parts && reader->parts[k]; k++)
        count += reader->parts[k]->count(&reader->analysis);
    return count;
}

bool qza_found(const qza_reader *reader)
{
    const qz_extractor *extractor = reader->engine->knowledge.extractor;
    if (reader->parts && extractor->found)
        return extractor->found(&reader->analysis);
    return qza_count(reader) > 0;
}

/* ---- what else there is to know of the document ---- */

const char *qza_warning(const qza_reader *reader, size_t index, qza_language language)
{
    if (index >= reader->warning_count)
        return NULL;
    const qza_words *words = &reader->warnings[index];
    return language == QZA_CHINESE ? words->zh : words->en;
}

const char *qza_document_text(const qza_reader *reader, size_t *length)
{
    *length = reader->parts ? reader->analysis.text.bytes : 0;
    return reader->parts ? reader->analysis.text.utf8 : "";
}

const char *qza_plain_text(qza_reader *reader, size_t *length)
{
    const qz_extractor *extractor = reader->engine->knowledge.extractor;
    *length = 0;
    if (!reader->parts || !extractor->text)
        return NULL;
    reader->plain.length = 0;
    reader->plain.failed = false;
    extractor->text(&reader->analysis, &reader->plain);
    if (reader->plain.failed) {
        *length = SIZE_MAX;
        return NULL;
    }
    *length = reader->plain.length;
    return reader->plain.bytes ? reader->plain.bytes : "";
}
