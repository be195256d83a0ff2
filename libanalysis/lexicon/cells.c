/* What the lines of the lists say. */
#include "lexicon/images.h"

static uint32_t cell(const qz_lexicon *lexicon, qz_sense sense, uint32_t column)
{
    const qz_image *image = &lexicon->images[sense.image];
    const qz_image_list *list = &image->lists[sense.list];
    return image->cells[list->cells + (size_t)sense.row * list->columns + column];
}

const char *qz_cell_text(const qz_lexicon *lexicon, qz_sense sense, uint32_t column)
{
    const qz_image *image = &lexicon->images[sense.image];
    const uint32_t offset = cell(lexicon, sense, column);
    return image->strings + (offset < image->string_bytes ? offset : 0);
}

uint32_t qz_cell_number(const qz_lexicon *lexicon, qz_sense sense, uint32_t column)
{
    return cell(lexicon, sense, column);
}

uint32_t qz_cell_other_choice(const qz_lexicon *lexicon, qz_sense sense, uint32_t column)
{
    return qz_sound_choice(lexicon, sense.list, column, cell(lexicon, sense, column));
}

uint32_t qz_lexicon_rows(const qz_lexicon *lexicon, qz_list list)
{
    return lexicon->images[0].lists[list].rows;
}

qz_sense qz_lexicon_row(const qz_lexicon *lexicon, qz_list list, uint32_t row)
{
    qz_sense sense = {.list = (uint8_t)list, .row = row};
    if (qz_list_chooses(list))
        sense.choice = (uint8_t)qz_cell_other_choice(lexicon, sense, 1);
    return sense;
}

const char *qz_row_term(const qz_lexicon *lexicon, qz_sense sense)
{
    return qz_cell_text(lexicon, sense, 0);
}
