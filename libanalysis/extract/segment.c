/*
 * segment: one `token` record a word of the body. The tokens cover the body without gaps, white space
 * included, so that their texts joined together give it back.
 *
 *   fine    加快 发展 新 质 生产力 , 规上 工业 增加值 增长 6.5%
 *   coarse  加快 发展 新质生产力 , 规上工业增加值 增长 6.5%
 */
#include "extract/extractor.h"

#include <string.h>

static const char *const LEVELS[] = {"fine", "coarse", NULL};
static const char *const STANDARDS[] = {"pku", "ud", NULL};
static const char *const METHODS[] = {"model", "lattice", "icu", NULL};

/* The parts of speech that are told: the dictionary's finer ones go with the first letter of theirs. */
static const char *const PARTS[] = {"a", "b", "c", "d",  "e",  "f",  "g",  "h", "i", "j", "k",
                                    "l", "m", "n", "nr", "ns", "nt", "nz", "o", "p", "q", "r",
                                    "s", "t", "u", "v",  "vn", "w",  "x",  "y", "z", NULL};

static const qza_option OPTIONS[] = {
    {"level",
     0,
     QZA_OPTION_CHOICE,
     "LEVEL",
     LEVELS,
     "fine",
     {"fine: dictionary words; coarse: policy terms and names as one token",
      "fine：词典中的词；coarse：政策术语和名称作为一个词"}},
    {"standard",
     0,
     QZA_OPTION_CHOICE,
     "NAME",
     STANDARDS,
     "pku",
     {"whose habit: pku (People's Daily; 2025年, 科学家) or ud (Universal Dependencies; 2025 年, 科学 家)",
      "切分标准：pku（人民日报；2025年、科学家）或 ud（通用依存；2025 年、科学 家）"}},
    {"pos", 0, QZA_OPTION_FLAG, NULL, NULL, NULL, {"give parts of speech", "标出词性"}},
    {"method",
     0,
     QZA_OPTION_CHOICE,
     "METHOD",
     METHODS,
     "model",
     {"model: learned from marked texts; lattice: the likeliest words of the dictionary; icu: by the rules "
      "and "
      "dictionary of ICU",
      "model：按从标注文本中学到的习惯；lattice：按词典中最可能的词；icu：按 ICU 的规则和词典"}},
    {.name = NULL},
};

static const qza_field FIELDS[] = {
    {"text", QZA_STRING, NULL, {"the word", "词"}, NULL, false, NULL, QZA_NULL, false},
    {"start", QZA_POSITION, "character", {"where it begins", "起点"}, NULL, false, NULL, QZA_NULL, false},
    {"end", QZA_POSITION, "character", {"where it ends", "终点"}, NULL, false, NULL, QZA_NULL, false},
    {"class",
     QZA_STRING,
     NULL,
     {"what kind of characters it is made of", "词的构成类别"},
     qz_token_class_names,
     false,
     NULL,
     QZA_NULL,
     false},
    {"pos",
     QZA_STRING,
     NULL,
     {"the commonest part of speech of the word (with --pos): n noun, nr person, ns place, nt organisation, "
      "nz other "
      "name, v verb, vn verb as noun, a adjective, d adverb, m number, q measure word, r pronoun, p "
      "preposition, c "
      "conjunction, u particle, f side, s place word, t time, b attribute, i idiom, l phrase, j "
      "abbreviation, g morpheme, "
      "h prefix, k suffix, e o y interjections, z state, w mark, x other",
      "最常见的词性（用 --pos 时）：n 名词，nr 人名，ns 地名，nt 机构名，nz 其他专名，v 动词，vn 名动词，a "
      "形容词，d "
      "副词，m 数词，q 量词，r 代词，p 介词，c 连词，u 助词，f 方位词，s 处所词，t 时间词，b 区别词，i "
      "成语，l 习用语，j "
      "简称，g 语素，h 前缀，k 后缀，e o y 叹词与语气词，z 状态词，w 标点，x 其他"},
     PARTS,
     true,
     NULL,
     QZA_NULL,
     false},
    {"known",
     QZA_BOOLEAN,
     NULL,
     {"it is in a dictionary or has a known shape", "在词典中或形式可识别"},
     NULL,
     false,
     NULL,
     QZA_NULL,
     false},
    {.name = NULL},
};

enum { FIELD_CLASS = 3, FIELD_POS, FIELD_KNOWN };

static const qza_type TYPE = {
    "token", {"a word, number, mark or white space", "词、数字、标点或空白"}, FIELDS};
static const qza_type *const TYPES[] = {&TYPE, NULL};
static const char *const EXAMPLES[] = {"segment --format text FILE", "segment --level coarse --pos FILE",
                                       "segment --standard ud --format tsv FILE", NULL};

static bool chosen(const qz_knowledge *knowledge, const char *option, uint32_t choice)
{
    const qz_setting *setting = qz_knowledge_setting(knowledge, option);
    return setting && setting->choices == (uint64_t)1 << choice;
}

static void choose_words(const qz_knowledge *knowledge, qz_segmenter *segmenter)
{
    if (chosen(knowledge, "level", QZ_COARSE))
        segmenter->level = QZ_COARSE;
    if (chosen(knowledge, "standard", QZ_UD))
        segmenter->standard = QZ_UD;
    if (chosen(knowledge, "method", QZ_LATTICE))
        segmenter->method = QZ_LATTICE;
    else if (chosen(knowledge, "method", QZ_ICU))
        segmenter->method = QZ_ICU;
    segmenter->look_up = qz_knowledge_setting(knowledge, "pos") != NULL;
}

static uint32_t count(const qz_analysis *analysis)
{
    return analysis->tokens.count;
}

static void explain(qz_record *record, const qz_token *token)
{
    const qz_analysis *analysis = record->analysis;
    const qz_segmenter *segmenter = &analysis->knowledge->segmenter;
    const char *reasons = qz_segment_explain(segmenter, record->arena, &analysis->text, token->span);
    const bool model = segmenter->method == QZ_MODEL;
    qz_named(qz_explain(record, 1), model ? "gaps" : "candidates", qz_string(reasons));
}

static const char *rule_of(const qz_segmenter *segmenter, const qz_token *token)
{
    static const char *const RULES[] = {"model", "lattice", "icu"};
    if (segmenter->method == QZ_ICU || token->class == QZ_TOKEN_OTHER)
        return "icu";
    return token->class == QZ_TOKEN_HAN ? RULES[segmenter->method] : "shape";
}

/* "nrt" is nr, "uj" is u, "eng" (letters) is x. */
static const char *told_part(const char *part)
{
    if (strcmp(part, "eng") == 0)
        return "x";
    const char *told = "x";
    for (const char *const *known = PARTS; *known; known++)
        if (strncmp(part, *known, strlen(*known)) == 0)
            told = *known; /* the longer one comes later */
    return told;
}

static void record(const qz_analysis *analysis, uint32_t index, qz_record *record)
{
    qz_token token = analysis->tokens.items[index];
    qz_token_look_up(analysis->knowledge->lexicon, &analysis->text, &token);
    qz_put_span(record, token.span, 0);
    qz_put(record, FIELD_CLASS, qz_choice(qz_token_class_names, token.class));
    if (token.pos && analysis->knowledge->segmenter.look_up)
        qz_put(record, FIELD_POS, qz_string(told_part(qz_parts_of_speech[token.pos])));
    qz_put(record, FIELD_KNOWN, qz_boolean(token.known));
    if (analysis->knowledge->explain && token.class == QZ_TOKEN_HAN)
        explain(record, &token);
    qz_put_rule(record, rule_of(&analysis->knowledge->segmenter, &token));
}

enum { SHORT_WORD = 16 }; /* bytes */

/* Copy a word; `free` bytes may be read and written. Nearly all words are short, and how short nobody can
 * foretell: what is copied behind one is written over by the next. */
static inline void copy_word(char *to, const char *from, size_t length, size_t free)
{
    if (length <= SHORT_WORD && free >= SHORT_WORD)
        memcpy(to, from, SHORT_WORD);
    else
        memcpy(to, from, length);
}

/* Words between single spaces; of white space only the line ends stay. */
static void text(const qz_analysis *analysis, qz_buffer *buffer)
{
    const qz_text *text = &analysis->text;
    const qz_span body = analysis->document.body;
    const char *end = text->utf8 + text->at[body.end];
    char *room = qz_buffer_room(buffer, text->at[body.end] - text->at[body.start] + analysis->tokens.count);
    if (!room)
        return;
    char *out = room;
    bool apart = false; /* a word stands before on this line */
    for (uint32_t i = 0; i < analysis->tokens.count; i++) {
        const qz_token *token = &analysis->tokens.items[i];
        if (token->class == QZ_TOKEN_SPACE) {
            for (uint32_t at = token->span.start; at < token->span.end; at++) {
                if (text->folded[at] != U'\n')
                    continue;
                *out++ = '\n';
                apart = false;
            }
            continue;
        }
        *out = ' ';
        out += apart;
        size_t length;
        const char *bytes = qz_text_bytes(text, token->span, &length);
        copy_word(out, bytes, length, (size_t)(end - bytes));
        out += length;
        apart = true;
    }
    buffer->length += (size_t)(out - room);
}

const qz_extractor qz_extract_segment = {
    .command =
        {
            .name = "segment",
            .types = TYPES,
            .options = OPTIONS,
            .summary = {"words: one token record a word", "分词：每个词一条 token 记录"},
            .description =
                {"Cuts the body into words. The tokens cover it without gaps, white space included. With "
                 "--format "
                 "text it prints the words separated by single spaces, with exactly the line ends of the "
                 "input. A "
                 "coarse token is always a run of fine ones; a term of a user dictionary is never split.",
                 "把正文切分成词。各词首尾相接，空白也在内。用 --format text "
                 "时，词与词之间以一个空格隔开，换行与"
                 "输入完全相同。coarse 的词总是由若干 fine 的词组成；用户词典中的词从不切开。"},
            .examples = EXAMPLES,
        },
    .type = &TYPE,
    .needs = QZ_NEED_TOKENS,
    .choose_words = choose_words,
    .count = count,
    .record = record,
    .text = text,
};
