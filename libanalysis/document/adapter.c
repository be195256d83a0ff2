#include "document/adapter.h"

#include "document/html.h"

void qz_adapters_prepare(void)
{
    qz_html_prepare();
}

qza_status qz_adapt(const qz_lexicon *lexicon, qz_arena *arena, qza_input input, const void *bytes,
                    size_t length, const char *encoding, qz_text *text, qz_markup *markup, qza_error *error)
{
    *markup = (qz_markup){.cut = false};
    if (input == QZA_INPUT_HTML || (input == QZA_INPUT_AUTO && qz_html_begins(bytes, length)))
        return qz_html_read(lexicon, arena, bytes, length, encoding, text, markup, error);
    return qz_text_decode(arena, bytes, length, encoding, input == QZA_INPUT_AUTO, text, error);
}
