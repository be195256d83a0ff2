/*
 * What a figure says of the quantity: comparator (figures_comparator.c), movement and direction
 * (figures_movement.c), then its basis (figures_basis.c) and kind (figures_kind.c).
 */
#include "extract/figures_bind.h"

static char32_t at(const qz_binding *binding, uint32_t position)
{
    return binding->text->folded[position];
}

void qz_figure_strip_blanks(const qz_binding *binding, qz_frame *frame)
{
    while (frame->noun.end > frame->noun.start &&
           (qz_is_space(at(binding, frame->noun.end - 1)) || at(binding, frame->noun.end - 1) == U','))
        frame->noun.end--;
}

void qz_figure_measure(qz_binding *binding, uint32_t i)
{
    qz_frame *frame = &binding->frames[i];
    const qz_frame *before = i ? &binding->frames[i - 1] : NULL;
    if (frame->figure.number.class == QZ_NUMBER_ORDINAL && !frame->figure.number.unit) {
        frame->figure.number.unit = "位";
        frame->figure.number.unit_class = QZ_UNIT_RANK;
    }
    qz_figure_strip_blanks(binding, frame);
    qz_figure_compare(binding, frame, before);
    qz_figure_move(binding, frame, before);
    if (frame->figure.number.multiple && frame->figure.number.han && qz_span_empty(frame->movement)) {
        frame->figure.direction = QZ_UP; /* 翻一番: the number is its own verb */
        frame->movement = frame->figure.number.span;
    }
    qz_figure_basis(binding, frame, before);
    qz_figure_kind_of(binding, frame, before);
}
