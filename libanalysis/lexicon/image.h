/*
 * image: the compiled form of a set of lists, one run of bytes, the same on every build: what the compiler
 * writes, what is mapped, and what a user dictionary becomes in memory. All numbers are little-endian 32-bit
 * words in place; every offset is checked where it is used or when the image is opened, so that damaged bytes
 * with a right checksum give wrong answers at worst.
 */
#ifndef QZ_LEXICON_IMAGE_H
#define QZ_LEXICON_IMAGE_H

#include "lexicon/lists.h"
#include "lexicon/nodes.h"
#include "lexicon/prefixes.h"
#include "lexicon/starts.h"
#include "qza.h"

#include <uchar.h>

/* A line that names a term. Its first choice is what most of those who find it ask for. */
typedef struct qz_image_sense {
    uint8_t list;
    uint8_t choice; /* what column 1 holds, where that is a choice */
    uint8_t last;   /* 1: of its term */
    uint8_t zero;   /* no byte of the file is left to chance */
    uint32_t row;
} qz_image_sense;

/* Where a list's cells begin (in words), how many rows it has and how long its longest term is. */
typedef struct qz_image_list {
    uint32_t cells;
    uint32_t rows;
    uint32_t columns;
    uint32_t longest;
} qz_image_list;

/* Models that go with the lists; what is in them is the segmenter's business. */
typedef enum qz_image_model_kind { QZ_MODEL_FINE, QZ_MODEL_COARSE, QZ_MODEL_COUNT } qz_image_model_kind;

typedef struct qz_image_model {
    const char *bytes; /* aligned to 8 */
    uint32_t length;   /* 0 for none */
} qz_image_model;

/* The lists of which starts.h tells: `words` and `frequencies` begin everywhere. */
#define QZ_LISTS_WITH_STARTS (~(QZ_IN(QZ_LIST_WORDS) | QZ_IN(QZ_LIST_FREQUENCIES)))

/* At most places of a text no term of the lists that are looked for ends; a small table tells so from two
 * characters. */
enum { QZ_ENDS_BITS = 16, QZ_ENDS = 1 << QZ_ENDS_BITS };

/* Where the mask of the terms stands that end with `last` and have `before` before it; `before` 0: of the
 * terms that are `last` alone. */
static inline uint32_t qz_image_end(char32_t last, char32_t before)
{
    return (last * 0x9E3779B1U + before * 0x85EBCA77U) >> (32 - QZ_ENDS_BITS);
}

typedef struct qz_image {
    const void *bytes;
    size_t size;
    const uint16_t *codes; /* of the characters below U+10000; 0 for those of no term */
    const char32_t *rare;  /* the others, ascending; their codes follow those of the common ones */
    qz_nodes nodes;
    const qz_image_sense *senses;
    const qz_image_list *lists;
    const uint32_t *cells;
    const char *strings; /* the last byte is NUL */
    qz_image_model models[QZ_MODEL_COUNT];
    const uint16_t *prefixes;
    qz_starts starts;
    const uint32_t *ends;  /* QZ_ENDS masks: the lists, without `words`, with a term that ends so */
    uint32_t prefix_shift; /* 64 less the bits of a slot's index */
    uint32_t rare_count, rare_code, sense_count, cell_count, string_bytes;
    char hash[17];
} qz_image;

/* Understand `size` bytes (aligned to 8, or better to 64), which must outlive the image. The head is checked,
 * and the whole where it is not too large to be read at each start. Errors: QZA_BAD_DICTIONARY. */
qza_status qz_image_open(const void *bytes, size_t size, const char *place, qz_image *image,
                         qza_error *error);

/* The same; the whole is checked. */
qza_status qz_image_check(const void *bytes, size_t size, const char *place, qz_image *image,
                          qza_error *error);

/* Write into the head of an image the checksums of its bytes as they are. */
void qz_image_seal(void *bytes, size_t size);

/* Does it begin like an image? */
bool qz_image_is(const void *bytes, size_t size);

/* The code of a character above U+FFFF. */
uint32_t qz_image_rare_code(const qz_image *image, char32_t character);

static inline uint32_t qz_image_code(const qz_image *image, char32_t character)
{
    return character < 0x10000 ? image->codes[character] : qz_image_rare_code(image, character);
}

/* What an image is made of, before it is one. */
typedef struct qz_image_parts {
    uint16_t *codes; /* 65536 */
    QZ_LIST(char32_t) rare;
    uint32_t rare_code;
    qz_trie_nodes trie;
    qz_nodes nodes; /* the same, packed */
    QZ_LIST(qz_image_sense) senses;
    qz_image_list lists[QZ_LIST_COUNT];
    QZ_LIST(uint32_t) cells;
    QZ_LIST(char) strings;
    qz_image_model models[QZ_MODEL_COUNT];
    qz_prefix_slots prefixes;
    qz_starts_pairs starts;
    qz_starts_bits *starts_bits;
    uint32_t *ends;
} qz_image_parts;

/* The bytes of an image, aligned, in the arena. */
const void *qz_image_write(qz_arena *arena, const qz_image_parts *parts, size_t *size);

#endif
