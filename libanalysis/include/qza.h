/*
 * qza.h: read Chinese policy documents into records.
 *
 * Three opaque things:
 *
 *   engine   dictionaries, term lists and options; immutable once open; any number of threads may share one.
 *   reader   everything that changes while a document is read; one a thread, for one document after another.
 *   writer   turns records into JSON Lines, JSON, CSV, TSV or plain text; one a thread.
 *
 * The way of use: qza_engine_open, qza_reader_open, then for each document qza_read and qza_next until
 * QZA_END (or qza_write into a writer), and the closing calls in the reverse order.
 *
 * Conventions. Text is UTF-8 with pointer and length; a function that takes a length in bytes accepts NUL
 * bytes. Functions that can fail return a qza_status and, where `error` is not NULL, say in it what is wrong
 * and what to do. What a function returns as a pointer to const is borrowed; each comment says for how long.
 * The library prints nothing, never exits, starts no thread and no process, and keeps no global state.
 */
#ifndef QZA_H
#define QZA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define QZA_API __attribute__((visibility("default")))
#else
#define QZA_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define QZA_VERSION "0.1.0"

/* ---- status, languages, errors
 * ------------------------------------------------------------------------------- */

typedef enum qza_status {
    QZA_OK = 0,
    QZA_END,            /* no more records of this document */
    QZA_BAD_OPTION,     /* an option or its value is unknown */
    QZA_BAD_INPUT,      /* the bytes cannot be read as text, or the document is over a limit */
    QZA_BAD_DICTIONARY, /* a dictionary is missing, damaged, of another version, or does not parse */
    QZA_NO_MEMORY,
    QZA_BAD_OUTPUT, /* a compiled dictionary could not be written */
} qza_status;

typedef enum qza_language { QZA_ENGLISH = 0, QZA_CHINESE } qza_language;

/*
 * What went wrong. The caller owns it and sets `language` (zero is English) before the call; the library
 * fills in the rest when a call fails. `line` counts from 1, 0 where there is none; `offset` is in bytes.
 * `message` has the form "what is wrong: what to do"; `place` is the file it is about, empty where the caller
 * named it itself.
 */
typedef struct qza_error {
    qza_language language;
    qza_status code;
    uint64_t line;
    uint64_t offset;
    char place[256];
    char message[512];
} qza_error;

/* A sentence in both languages of the messages. Both are static. */
typedef struct qza_words {
    const char *en;
    const char *zh;
} qza_words;

/* ---- what there is: commands, options, record types
 * ---------------------------------------------------------- */

typedef enum qza_value_type {
    QZA_NULL = 0,
    QZA_BOOLEAN,
    QZA_INTEGER,
    QZA_POSITION, /* an offset into the document text, in the unit that the engine's `offsets` names */
    QZA_DECIMAL,  /* an exact decimal, as its digits */
    QZA_SCORE,    /* an inexact number, six significant digits */
    QZA_STRING,
    QZA_ARRAY,
    QZA_OBJECT,
    QZA_JSON_TEXT, /* a value as JSON text, valid and of one line: what the user's own line carried */
} qza_value_type;

/* One value of a record. `key` is the member's name inside an object, else NULL. Borrowed with its record. */
typedef struct qza_value {
    qza_value_type type;
    const char *key;
    union {
        bool boolean;
        uint64_t integer; /* QZA_INTEGER, QZA_POSITION */
        double score;
        struct {
            const char *bytes; /* not NUL-terminated */
            size_t length;
        } string; /* QZA_STRING, QZA_DECIMAL, QZA_JSON_TEXT */
        struct {
            const struct qza_value *values;
            size_t count;
        } items; /* QZA_ARRAY, QZA_OBJECT */
    } as;
} qza_value;

/* One field of a record type. `choices` (NULL-terminated) are its only values, NULL where it is free. */
typedef struct qza_field {
    const char *name;
    qza_value_type type;
    const char *unit; /* "character", "date" …, NULL for none */
    qza_words meaning;
    const char *const *choices;
    bool nullable;
    const struct qza_field *members; /* of an object, or of the objects of an array; ends with a NULL name */
    qza_value_type element;          /* type of an array's elements, QZA_NULL for any */
    bool optional;                   /* left out of JSON where it is null (`meta`, `explain`) */
} qza_field;

/* A record type: its own fields in the order in which they are written, ended by a NULL name. */
typedef struct qza_type {
    const char *name; /* "figure" */
    qza_words meaning;
    const qza_field *fields;
} qza_type;

/* The fields that stand before and after the own fields of every record type; ended by a NULL name. */
QZA_API const qza_field *qza_head_fields(void);
QZA_API const qza_field *qza_tail_fields(void);

typedef enum qza_option_kind {
    QZA_OPTION_FLAG,    /* no argument */
    QZA_OPTION_CHOICE,  /* one of `choices` */
    QZA_OPTION_CHOICES, /* one or more of `choices`, separated by commas */
    QZA_OPTION_NUMBER,  /* a whole number from 1 to 1000000000 */
    QZA_OPTION_FILE,    /* a path */
    QZA_OPTION_TEXT,
} qza_option_kind;

/* An option of a command. `name` is the long form without its dashes, `letter` the short one or 0. */
typedef struct qza_option {
    const char *name;
    char letter;
    qza_option_kind kind;
    const char *argument; /* the name of the argument in help, NULL for flags */
    const char *const *choices;
    const char *standard; /* the default in words, NULL for none */
    qza_words meaning;
} qza_option;

/* A command that reads documents and yields records: one a row of the library's table of extractors. */
typedef struct qza_command {
    const char *name;             /* "figures" */
    const qza_type *const *types; /* the record types it yields, NULL-terminated */
    const qza_option *options;    /* own options, ended by a NULL name */
    qza_words summary;            /* one sentence */
    qza_words description;        /* paragraphs */
    const char *const *examples;  /* NULL-terminated arguments, "figures FILE"; each runs */
    const char *operand; /* of the command line: the option that the first operand sets where neither it nor
                          * the list of option `terms` is given (`kwic TERM`); NULL for none */
    bool prints_text;    /* its default format is text (the command `text`) */
} qza_command;

/* All commands, in the order in which help lists them; static. */
QZA_API const qza_command *const *qza_commands(size_t *count);
QZA_API const qza_command *qza_command_named(const char *name);

/* ---- engine
 * -------------------------------------------------------------------------------------------------- */

typedef enum qza_offsets { QZA_CHARACTERS = 0, QZA_BYTES, QZA_UTF16 } qza_offsets;

/* The setting of a command's option: its long name and its argument (NULL for a flag). */
typedef struct qza_setting {
    const char *option;
    const char *argument;
} qza_setting;

typedef struct qza_options {
    const char *command;                  /* what to extract: the name of a command */
    const char *dictionary;               /* path of the compiled dictionary; required */
    const char *const *user_dictionaries; /* paths of TSV or compiled files, later ones win; may be NULL */
    size_t user_dictionary_count;
    const char *encoding; /* name of the inputs' encoding, NULL to detect it from the bytes */
    qza_offsets offsets;
    bool whole_text;             /* analyse the whole text as if it were body */
    bool explain;                /* add the member `explain` to each record */
    const qza_setting *settings; /* of the command's own options */
    size_t setting_count;
} qza_options;

typedef struct qza_engine qza_engine;

/*
 * Open an engine. `options` and what it points at are read during the call only. On success *engine is the
 * caller's, to be closed with qza_engine_close; on failure it is NULL. Errors: QZA_BAD_OPTION,
 * QZA_BAD_DICTIONARY, QZA_NO_MEMORY. Safe to call from several threads.
 */
QZA_API qza_status qza_engine_open(const qza_options *options, qza_engine **engine, qza_error *error);

/* Close an engine after all its readers. NULL is allowed. */
QZA_API void qza_engine_close(qza_engine *engine);

/* The content hash of the compiled dictionary, 16 hexadecimal digits; borrowed until the engine is closed. */
QZA_API const char *qza_engine_dictionary_hash(const qza_engine *engine);

/* ---- reader
 * -------------------------------------------------------------------------------------------------- */

typedef struct qza_reader qza_reader;

typedef enum qza_input {
    QZA_INPUT_AUTO = 0, /* whatever the bytes show: a web page, DOCX, OFD, text of any known encoding */
    QZA_INPUT_TEXT,     /* text, whatever it looks like */
    QZA_INPUT_JSON, /* one JSON object with the members "text" and optionally "id"; the others become `meta`
                     */
    QZA_INPUT_HTML, /* a web page, whatever it begins with */
    QZA_INPUT_DOCX, /* a package of XML parts: DOCX, OFD */
    QZA_INPUT_PDF,  /* refused: the library starts no process; see QZA_INPUT_PDF_BOXES */
    QZA_INPUT_PDF_BOXES, /* of a PDF, what `pdftotext -bbox-layout -enc UTF-8` writes */
} qza_input;

/* What QZA_INPUT_AUTO takes the bytes for; a program has to look before it reads a PDF. */
QZA_API qza_input qza_input_of(const void *bytes, size_t length);

typedef struct qza_record {
    const qza_type *type;
    const qza_value *values; /* head fields, own fields, tail fields: the order in which they are written */
    size_t count;
} qza_record;

/* `engine` must outlive the reader. Errors: QZA_NO_MEMORY. */
QZA_API qza_status qza_reader_open(const qza_engine *engine, qza_reader **reader, qza_error *error);
QZA_API void qza_reader_close(qza_reader *reader);

/*
 * Read one document and analyse it. `name` becomes `file` of its records (for QZA_INPUT_JSON: where the
 * object has no "id"); `bytes` may be NULL where `length` is 0. Neither is kept after the call. Whatever was
 * borrowed of the document before is gone. Errors: QZA_BAD_INPUT, QZA_NO_MEMORY; the reader can be used again
 * after either.
 */
QZA_API qza_status qza_read(qza_reader *reader, const char *name, qza_input input, const void *bytes,
                            size_t length, qza_error *error);

/* The next record, borrowed until the next call with this reader; QZA_END after the last. */
QZA_API qza_status qza_next(qza_reader *reader, const qza_record **record, qza_error *error);

/* How many records qza_next yields for this document in all. */
QZA_API size_t qza_count(const qza_reader *reader);

/* Did the command find anything: whether there are records, but of `terms`, which has a record for a term
 * that does not occur too, whether any term occurs. */
QZA_API bool qza_found(const qza_reader *reader);

/* What was odd about the document that was read, in order: a message each, borrowed until the next qza_read;
 * NULL past the last. `language` chooses the words. */
QZA_API const char *qza_warning(const qza_reader *reader, size_t index, qza_language language);

/* The document text, UTF-8, borrowed until the next qza_read. */
QZA_API const char *qza_document_text(const qza_reader *reader, size_t *length);

/* The plain text form of what the command found (the body, words between spaces), borrowed until the next
 * qza_read; NULL where the command has none and its records are to be shown as columns. When memory runs
 * out: NULL, with *length SIZE_MAX. */
QZA_API const char *qza_plain_text(qza_reader *reader, size_t *length);

/* ---- writer
 * -------------------------------------------------------------------------------------------------- */

typedef enum qza_format { QZA_JSONL = 0, QZA_JSON, QZA_CSV, QZA_TSV, QZA_TEXT } qza_format;

typedef struct qza_style {
    qza_format format;
    bool colour;  /* QZA_TEXT: escape sequences of a terminal */
    bool visible; /* QZA_TEXT: control characters of the document as <U+001B>, which tables always do */
    bool bom;     /* QZA_CSV, QZA_TSV: begin with a byte order mark */
} qza_style;

typedef struct qza_writer qza_writer;

/* Errors: QZA_NO_MEMORY. `style` is copied. */
QZA_API qza_status qza_writer_open(const qza_style *style, qza_writer **writer, qza_error *error);
QZA_API void qza_writer_close(qza_writer *writer);

/* Begin the output of `command` (CSV header, opening bracket): once, before anything else of the output. */
QZA_API qza_status qza_write_begin(qza_writer *writer, const qza_command *command, qza_error *error);

/* All records of the document that `reader` holds. `first` says that no record was written to this output
 * before. */
QZA_API qza_status qza_write(qza_writer *writer, qza_reader *reader, bool first, qza_error *error);

/*
 * Have qza_write hand over what waits each time it passes a megabyte, so that the records of a large document
 * need not all be held. `drain` (NULL: hold all, as at first) gets the bytes, borrowed during the call. Text
 * for eyes (QZA_TEXT) is held all the same: its columns are as wide as the widest cell.
 */
typedef void qza_drain(void *context, const char *bytes, size_t length);
QZA_API void qza_writer_drain_to(qza_writer *writer, qza_drain *drain, void *context);

/* One record, for those who choose among them. */
QZA_API qza_status qza_write_record(qza_writer *writer, const qza_record *record, bool first,
                                    qza_error *error);

/* Finish the output (closing bracket): once, after everything. */
QZA_API qza_status qza_write_end(qza_writer *writer, bool empty, qza_error *error);

/* What was written since the last qza_writer_clear, borrowed until the next call with this writer. */
QZA_API const char *qza_writer_bytes(const qza_writer *writer, size_t *length);
QZA_API void qza_writer_clear(qza_writer *writer);

/* The JSON Schema (2020-12) of a record type, or of all (`type` NULL), as UTF-8 text into `writer`. */
QZA_API qza_status qza_write_schema(qza_writer *writer, const char *type, qza_error *error);

/* The versions of the library and of those it stands on, as one JSON object without its closing brace's
 * newline. */
QZA_API qza_status qza_write_version(qza_writer *writer, const char *dictionary_hash, qza_error *error);

/* ---- dictionaries
 * -------------------------------------------------------------------------------------------- */

/* Told of each finding of qza_dictionary_check and of each list of qza_dictionary_list. Borrowed during the
 * call. */
typedef void qza_told(void *context, const qza_error *finding);

/*
 * Compile dictionaries into one file. `paths` are folders of *.tsv lists, or single files; a file whose name
 * is not that of a list is read as a user dictionary. The output is written beside `output` and renamed when
 * it is whole. Errors: QZA_BAD_DICTIONARY with place and line, QZA_BAD_OUTPUT, QZA_NO_MEMORY.
 */
QZA_API qza_status qza_dictionary_compile(const char *const *paths, size_t count, const char *output,
                                          qza_error *error);

/*
 * Read dictionaries as the compiler does and tell every finding, not only the first: faults with the code
 * QZA_BAD_DICTIONARY; with QZA_OK what user terms do to each other and to the classes of the dictionary
 * `compiled` (NULL: that is not looked at), which is allowed. Compiled files among `paths` are read whole
 * and checked against their checksums. Errors: QZA_BAD_DICTIONARY for any fault, or where `compiled` cannot
 * be read; QZA_NO_MEMORY.
 */
QZA_API qza_status qza_dictionary_check(const char *const *paths, size_t count, const char *compiled,
                                        qza_told *told, void *context, qza_error *error);

/* Tell the lists of a compiled dictionary: place is the list's name, line its number of rows, message its
 * columns. */
QZA_API qza_status qza_dictionary_list(const char *compiled, qza_told *told, void *context, qza_error *error);

/* The content hash (16 digits and a NUL) of a compiled dictionary, after checking its size and checksum. */
QZA_API qza_status qza_dictionary_hash(const char *compiled, char hash[17], qza_error *error);

#ifdef __cplusplus
}
#endif
#endif
