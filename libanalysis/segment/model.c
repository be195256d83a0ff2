#include "segment/model.h"

#include "base/error.h"
#include "base/hash.h"

#include <string.h>

uint64_t qz_model_hash(const qz_model_head *head, const uint8_t *weights)
{
    const uint64_t moves = qz_hash(head->moves, sizeof head->moves);
    return moves ^ qz_hash(weights, (size_t)head->groups * QZ_TAGS);
}

static qza_status unfit(const char *path, qza_error *error)
{
    return qz_fail_at(error, QZA_BAD_DICTIONARY, path, 0,
                      "damaged, or a model of another version: install the one that came with this qza",
                      "模型已损坏或版本不符：请安装与本程序一同发布的模型");
}

qza_status qz_model_read(const void *bytes, size_t size, const char *place, uint32_t groups, qz_model *model,
                         qza_error *error)
{
    const qz_model_head *head = bytes;
    const uint8_t *weights = (const uint8_t *)bytes + sizeof *head;
    if (size != sizeof *head + (size_t)groups * QZ_TAGS ||
        memcmp(head->magic, QZ_MODEL_MAGIC, sizeof head->magic) != 0 || head->groups != groups ||
        head->hash != qz_model_hash(head, weights))
        return unfit(place, error);
    *model = (qz_model){.head = head, .weights = weights};
    return QZA_OK;
}

qza_status qz_model_open(const char *path, uint32_t groups, qz_model *model, qza_error *error)
{
    qz_mapping mapping;
    qza_status status = qz_map(path, &mapping, error);
    if (status != QZA_OK)
        return status;
    status = qz_model_read(mapping.bytes, mapping.size, path, groups, model, error);
    if (status == QZA_OK)
        model->mapping = mapping;
    else
        qz_unmap(&mapping);
    return status;
}

void qz_model_close(qz_model *model)
{
    if (model->mapping.bytes)
        qz_unmap(&model->mapping);
    *model = (qz_model){0};
}
