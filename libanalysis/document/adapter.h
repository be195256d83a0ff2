/* adapter: from the bytes of a file of any known format to the document text and its markup. */
#ifndef QZ_DOCUMENT_ADAPTER_H
#define QZ_DOCUMENT_ADAPTER_H

#include "document/markup.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

/* Once before documents are read, while no other thread reads one. */
void qz_adapters_prepare(void);

/*
 * Read `bytes` by the adapter of `input`; for QZA_INPUT_AUTO by the one that the bytes ask for, never by the
 * file's name. *markup stays empty (no lines) where the format has none. Errors: QZA_BAD_INPUT,
 * QZA_BAD_OPTION, QZA_NO_MEMORY.
 */
qza_status qz_adapt(const qz_lexicon *lexicon, qz_arena *arena, qza_input input, const void *bytes,
                    size_t length, const char *encoding, qz_text *text, qz_markup *markup, qza_error *error);

#endif
