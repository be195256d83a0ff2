/* engine: what qza_engine and qza_reader are made of; only for this room. */
#ifndef QZ_API_ENGINE_H
#define QZ_API_ENGINE_H

#include "extract/extractor.h"
#include "extract/keywords_tables.h"
#include "extract/learned.h"

struct qza_engine {
    qz_arena arena;
    qz_lexicon *lexicon;
    qz_model model, coarse; /* of the words and of coarse ones, where the command needs them */
    qz_learned names;       /* the model of names, where the command needs it */
    qz_keyword_formula keyword_formula;
    qz_lexicon *terms; /* the term list of the command, where it has one */
    const char *encoding;
    qz_knowledge knowledge;
};

#endif
