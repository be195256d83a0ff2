/*
 * run: inputs → workers → records in input order.
 *
 *   reader thread ─ documents ─► slots ─► N workers, each with its own qza_reader ─► slots ─► this thread
 * writes
 *
 * The slots are a ring in input order: document k is in slot k mod count. The reader fills a slot when it is
 * empty, the workers take filled ones in order, this thread writes finished ones in order and empties them.
 * So reading, analysing and writing overlap, the output is the same for every N, and memory is bound by the
 * largest document times the slots. One document at a time (-j 1) needs no threads, which would only wait for
 * each other; but where progress is shown, this thread stays free for it. This is the only file with threads.
 */
#include "run.h"

#include "input.h"
#include "locate.h"
#include "message.h"
#include "output.h"
#include "pdf.h"
#include "progress.h"

#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

typedef enum slot_state { SLOT_EMPTY, SLOT_FILLED, SLOT_TAKEN, SLOT_DONE } slot_state;

enum { MOST_NOTES = 8 };

struct slot {
    slot_state state;
    struct document document;
    qza_writer *writer; /* holds the records of the document until they are written */
    size_t records;
    bool found;              /* anything, as -e asks */
    char *notes[MOST_NOTES]; /* warnings */
    size_t note_count;
};

struct pipeline {
    const struct request *request;
    qza_engine *engine;
    struct input input;
    struct slot *slots;
    size_t slot_count;
    pthread_mutex_t lock; /* of the states and of the counts below */
    pthread_cond_t emptied, filled, done;
    uint64_t read, taken, written; /* documents */
    bool ended;                    /* `read` is their number */
};

/* ---- the reader thread ---- */

static void *read_documents(void *context)
{
    struct pipeline *pipeline = context;
    for (;;) {
        struct slot *slot = &pipeline->slots[pipeline->read % pipeline->slot_count];
        (void)pthread_mutex_lock(&pipeline->lock);
        while (slot->state != SLOT_EMPTY)
            (void)pthread_cond_wait(&pipeline->emptied, &pipeline->lock);
        (void)pthread_mutex_unlock(&pipeline->lock);
        bool found = input_next(&pipeline->input, &slot->document);
        (void)pthread_mutex_lock(&pipeline->lock);
        if (found) {
            slot->state = SLOT_FILLED;
            pipeline->read++;
        }
        pipeline->ended = !found;
        (void)(found ? pthread_cond_signal(&pipeline->filled) : pthread_cond_broadcast(&pipeline->filled));
        if (!found)
            (void)pthread_cond_signal(&pipeline->done);
        (void)pthread_mutex_unlock(&pipeline->lock);
        if (!found)
            return NULL;
    }
}

/* ---- the workers ---- */

static void note_warnings(const struct pipeline *pipeline, struct slot *slot, qza_reader *reader)
{
    if (pipeline->request->quiet)
        return;
    const char *words;
    for (size_t k = 0; k < MOST_NOTES && (words = qza_warning(reader, k, message_language())); k++) {
        char message[MESSAGE_ROOM];
        message_format(message, slot->document.place, slot->document.line, words);
        char *note = strdup(message);
        if (note)
            slot->notes[slot->note_count++] = note;
    }
}

/* A PDF is taken apart by another program first; false after a problem. */
static bool prepare(struct document *document, qza_input *input)
{
    if (*input == QZA_INPUT_AUTO)
        *input = qza_input_of(document->bytes, document->length) == QZA_INPUT_PDF ? QZA_INPUT_PDF : *input;
    if (*input != QZA_INPUT_PDF)
        return true;
    *input = QZA_INPUT_PDF_BOXES;
    return pdf_take_boxes(document);
}

static void analyse(const struct pipeline *pipeline, struct slot *slot, qza_reader **reader)
{
    struct document *document = &slot->document;
    qza_error *problem = &document->problem;
    slot->records = 0;
    slot->found = false;
    qza_input input = pipeline->request->input;
    if (problem->code != QZA_OK || !prepare(document, &input))
        return;
    qza_status status = *reader ? QZA_OK : qza_reader_open(pipeline->engine, reader, problem);
    if (status == QZA_OK)
        status = qza_read(*reader, document->name, input, document->bytes ? document->bytes : "",
                          document->length, problem);
    if (status == QZA_OK) {
        note_warnings(pipeline, slot, *reader);
        slot->records = qza_count(*reader);
        slot->found = qza_found(*reader);
        status = qza_write(slot->writer, *reader, true, problem);
    }
    if (status != QZA_OK) {
        problem->code = status;
        qza_writer_clear(slot->writer); /* all records of a document or none */
    }
}

static struct slot *take_slot(struct pipeline *pipeline)
{
    struct slot *slot = NULL;
    (void)pthread_mutex_lock(&pipeline->lock);
    while (pipeline->taken == pipeline->read && !pipeline->ended)
        (void)pthread_cond_wait(&pipeline->filled, &pipeline->lock);
    if (pipeline->taken < pipeline->read) {
        slot = &pipeline->slots[pipeline->taken++ % pipeline->slot_count];
        slot->state = SLOT_TAKEN;
    }
    (void)pthread_mutex_unlock(&pipeline->lock);
    return slot;
}

static void *analyse_documents(void *context)
{
    struct pipeline *pipeline = context;
    qza_reader *reader = NULL;
    for (struct slot *slot; (slot = take_slot(pipeline));) {
        analyse(pipeline, slot, &reader);
        (void)pthread_mutex_lock(&pipeline->lock);
        slot->state = SLOT_DONE;
        (void)pthread_cond_signal(&pipeline->done);
        (void)pthread_mutex_unlock(&pipeline->lock);
    }
    qza_reader_close(reader);
    return NULL;
}

/* ---- writing, in this thread ---- */

/* Wait for the document's turn; false when there are no more. What is written so far goes out before a wait:
 * the other end of a pipe may be waiting for it before it sends the next line. */
static bool wait_for(struct pipeline *pipeline, const struct slot *slot, struct output *output,
                     struct progress *progress)
{
    bool flushed = false;
    (void)pthread_mutex_lock(&pipeline->lock);
    while (slot->state != SLOT_DONE && !(pipeline->ended && pipeline->written == pipeline->read)) {
        if (!flushed || progress->shown) {
            (void)pthread_mutex_unlock(&pipeline->lock);
            output_flush(output);
            progress_show(progress);
            (void)pthread_mutex_lock(&pipeline->lock);
        }
        if (flushed && progress->shown) {
            struct timespec until;
            (void)clock_gettime(CLOCK_REALTIME, &until);
            until.tv_nsec += 200000000;
            until.tv_sec += until.tv_nsec / 1000000000;
            until.tv_nsec %= 1000000000;
            (void)pthread_cond_timedwait(&pipeline->done, &pipeline->lock, &until);
        } else if (flushed) {
            (void)pthread_cond_wait(&pipeline->done, &pipeline->lock);
        }
        flushed = true;
    }
    bool found = slot->state == SLOT_DONE;
    (void)pthread_mutex_unlock(&pipeline->lock);
    return found;
}

/* Messages of the document; the exit status that it causes. */
static int tell_problems(struct slot *slot, struct progress *progress)
{
    struct document *document = &slot->document;
    if (slot->note_count || document->problem.code != QZA_OK)
        progress_clear(progress);
    for (size_t k = 0; k < slot->note_count; k++) {
        (void)fputs(slot->notes[k], stderr);
        free(slot->notes[k]);
    }
    slot->note_count = 0;
    if (document->problem.code == QZA_OK)
        return EXIT_DONE;
    if (!document->problem.line)
        document->problem.line = document->line;
    complain_of(&document->problem, document->place);
    return message_exit(document->problem.code);
}

static void empty_slot(struct pipeline *pipeline, struct slot *slot)
{
    qza_writer_clear(slot->writer);
    (void)pthread_mutex_lock(&pipeline->lock);
    slot->state = SLOT_EMPTY;
    pipeline->written++;
    (void)pthread_cond_signal(&pipeline->emptied);
    (void)pthread_mutex_unlock(&pipeline->lock);
}

/* What comes out, and how far it has come. */
struct writing {
    struct output *output;
    struct progress progress;
    qza_format format;
    bool any;   /* record so far */
    bool found; /* anything so far, as -e asks */
    bool begun; /* something of the document that is being written */
    int status; /* exit status so far */
};

/* A piece of the document's records. */
static void write_piece(void *context, const char *bytes, size_t length)
{
    struct writing *writing = context;
    if (length && writing->any && !writing->begun && writing->format == QZA_JSON)
        output_write(writing->output, ",", 1);
    output_write(writing->output, bytes, length);
    writing->begun = writing->begun || length;
}

static void write_document(struct slot *slot, struct writing *writing)
{
    const int caused = tell_problems(slot, &writing->progress);
    writing->status = caused > writing->status ? caused : writing->status;
    size_t length;
    const char *bytes = qza_writer_bytes(slot->writer, &length);
    write_piece(writing, bytes, length);
    writing->any = writing->any || slot->records;
    writing->found = writing->found || slot->found;
    writing->begun = false;
    progress_add(&writing->progress, slot->document.length);
}

static void write_documents(struct pipeline *pipeline, struct writing *writing)
{
    for (;;) {
        struct slot *slot = &pipeline->slots[pipeline->written % pipeline->slot_count];
        if (!wait_for(pipeline, slot, writing->output, &writing->progress))
            break;
        write_document(slot, writing);
        empty_slot(pipeline, slot);
        progress_show(&writing->progress);
    }
}

/* ---- putting it together ---- */

static int no_memory(void)
{
    complain(NULL, 0, "out of memory: free some, or read fewer documents at once (-j 1)",
             "内存不足：请释放一些内存，或减少同时读取的文档（-j 1）");
    return EXIT_INPUT;
}

/* Each slot's writer has begun, so that it knows its columns; what that wrote is the output's beginning. */
static bool open_slots(struct pipeline *pipeline, size_t count)
{
    pipeline->slots = calloc(count, sizeof *pipeline->slots);
    if (!pipeline->slots)
        return false;
    pipeline->slot_count = count;
    const struct request *request = pipeline->request;
    for (size_t k = 0; k < count; k++) {
        struct slot *slot = &pipeline->slots[k];
        if (qza_writer_open(&request->style, &slot->writer, NULL) != QZA_OK ||
            qza_write_begin(slot->writer, request->program->command, NULL) != QZA_OK)
            return false;
    }
    return true;
}

static void close_slots(struct pipeline *pipeline)
{
    for (size_t k = 0; k < pipeline->slot_count; k++) {
        qza_writer_close(pipeline->slots[k].writer);
        document_free(&pipeline->slots[k].document);
    }
    free(pipeline->slots);
}

static void write_beginning(struct pipeline *pipeline, struct output *output)
{
    size_t length;
    const char *bytes = qza_writer_bytes(pipeline->slots[0].writer, &length);
    output_write(output, bytes, length);
    for (size_t k = 0; k < pipeline->slot_count; k++)
        qza_writer_clear(pipeline->slots[k].writer);
}

static void write_end(struct pipeline *pipeline, struct output *output, bool any)
{
    qza_writer *writer = pipeline->slots[0].writer;
    size_t length;
    if (qza_write_end(writer, !any, NULL) == QZA_OK) {
        const char *bytes = qza_writer_bytes(writer, &length);
        output_write(output, bytes, length);
    }
}

/* Those that this program may use (taskset, a container), which may be fewer than there are. */
static size_t processor_count(void)
{
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        return (size_t)CPU_COUNT(&allowed);
    const long online = sysconf(_SC_NPROCESSORS_ONLN); /* more than fit the set */
    return online > 1 ? (size_t)online : 1;
}

static size_t worker_count(const struct request *request)
{
    const size_t wanted = request->jobs ? (size_t)request->jobs : processor_count();
    const bool few = !request->recursive && !request->list && request->input != QZA_INPUT_JSON;
    const size_t documents = request->operand_count ? request->operand_count : 1;
    return few && documents < wanted ? documents : wanted;
}

static void run_threads(struct pipeline *pipeline, size_t workers, struct writing *writing)
{
    pthread_t reader;
    pthread_t *threads = calloc(workers, sizeof *threads);
    if (!threads || pthread_create(&reader, NULL, read_documents, pipeline) != 0) {
        output_discard(writing->output);
        _exit(no_memory());
    }
    size_t started = 0;
    while (started < workers && pthread_create(&threads[started], NULL, analyse_documents, pipeline) == 0)
        started++;
    if (!started) {
        output_discard(writing->output);
        _exit(no_memory()); /* the reader thread waits for input */
    }
    write_documents(pipeline, writing);
    (void)pthread_join(reader, NULL);
    for (size_t k = 0; k < started; k++)
        (void)pthread_join(threads[k], NULL);
    free(threads);
}

static void run_alone(struct pipeline *pipeline, struct writing *writing)
{
    struct slot *slot = &pipeline->slots[0];
    qza_reader *reader = NULL;
    pipeline->input.flushed = writing->output;
    qza_writer_drain_to(slot->writer, write_piece, writing);
    while (input_next(&pipeline->input, &slot->document)) {
        analyse(pipeline, slot, &reader);
        write_document(slot, writing);
        qza_writer_clear(slot->writer);
    }
    qza_reader_close(reader);
}

static int run_to(struct pipeline *pipeline, struct output *output)
{
    const struct request *request = pipeline->request;
    size_t workers = worker_count(request);
    if (!open_slots(pipeline, workers + 2)) {
        output_discard(output);
        return no_memory();
    }
    write_beginning(pipeline, output);
    struct writing writing = {.output = output, .format = request->style.format, .status = EXIT_DONE};
    progress_begin(&writing.progress, request);
    if (workers == 1 && !writing.progress.shown)
        run_alone(pipeline, &writing);
    else
        run_threads(pipeline, workers, &writing);
    progress_end(&writing.progress);
    write_end(pipeline, output, writing.any);
    if (!output_close(output))
        return EXIT_OUTPUT;
    return writing.status == EXIT_DONE && request->expect && !writing.found ? EXIT_NOTHING : writing.status;
}

static void skip_output(struct pipeline *pipeline, const struct output *output)
{
    struct stat status;
    if (pipeline->request->output && fstat(output->file, &status) == 0)
        paths_skip(&pipeline->input.paths, status.st_dev, status.st_ino);
    if (output->target && stat(output->target, &status) == 0)
        paths_skip(&pipeline->input.paths, status.st_dev, status.st_ino);
}

/* An encoding that nobody knows is told once, before any file is read. */
static qza_status check_encoding(const struct request *request, const qza_engine *engine)
{
    qza_error error = {.language = message_language()};
    qza_reader *reader = NULL;
    qza_status status = QZA_OK;
    if (request->engine.encoding)
        status = qza_reader_open(engine, &reader, &error);
    if (reader)
        status = qza_read(reader, "", QZA_INPUT_TEXT, "", 0, &error);
    if (status != QZA_OK)
        complain_of(&error, "--encoding");
    qza_reader_close(reader);
    return status;
}

static int run_engine(const struct request *request, qza_engine *engine)
{
    qza_status known = check_encoding(request, engine);
    if (known != QZA_OK)
        return message_exit(known);
    struct output output;
    if (!output_open(&output, request->output))
        return EXIT_OUTPUT;
    struct pipeline pipeline = {.request = request, .engine = engine};
    (void)pthread_mutex_init(&pipeline.lock, NULL);
    (void)pthread_cond_init(&pipeline.emptied, NULL);
    (void)pthread_cond_init(&pipeline.filled, NULL);
    (void)pthread_cond_init(&pipeline.done, NULL);
    input_open(&pipeline.input, request);
    skip_output(&pipeline, &output);
    int status = run_to(&pipeline, &output);
    close_slots(&pipeline);
    input_close(&pipeline.input);
    (void)pthread_cond_destroy(&pipeline.done);
    (void)pthread_cond_destroy(&pipeline.filled);
    (void)pthread_cond_destroy(&pipeline.emptied);
    (void)pthread_mutex_destroy(&pipeline.lock);
    return status;
}

int run(struct request *request)
{
    char *dictionary = locate_dictionary(request->engine.dictionary);
    if (!dictionary)
        return EXIT_KNOWLEDGE;
    request->engine.dictionary = dictionary;
    const bool terminal = !request->output && isatty(STDOUT_FILENO);
    const char *no_colour = getenv("NO_COLOR");
    request->style.visible = terminal;
    request->style.colour = terminal && !(no_colour && *no_colour);
    qza_error error = {.language = message_language()};
    qza_engine *engine;
    qza_status status = qza_engine_open(&request->engine, &engine, &error);
    int exit_status = message_exit(status);
    if (status == QZA_OK)
        exit_status = run_engine(request, engine);
    else
        complain_of(&error, status == QZA_BAD_OPTION ? NULL : dictionary);
    qza_engine_close(engine);
    free(dictionary);
    return exit_status;
}
