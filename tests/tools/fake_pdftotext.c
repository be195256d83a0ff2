/*
 * What stands in for pdftotext in the tests of its confinement: it does what the lines of the "PDF" on its
 * standard input say, and tells on a page what came of it, a word a line: "read:done;", or the name of the
 * error, "read:EACCES;".
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static double line_place = 40;

static void tell(const char *what, const char *how)
{
    printf("<word xMin=\"10\" yMin=\"%g\" xMax=\"60\" yMax=\"%g\">%s:%s;</word>\n", line_place,
           line_place + 10, what, how);
    line_place += 40;
}

static void tell_error(const char *what, int failed)
{
    tell(what, !failed ? "done" : errno == EACCES ? "EACCES" : errno == EAGAIN ? "EAGAIN" : strerror(errno));
}

static void start_process(void)
{
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    if (child > 0)
        (void)waitpid(child, NULL, 0);
    tell_error("fork", child < 0);
}

static void connect_to(int port)
{
    const struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons((in_port_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    const int file = socket(AF_INET, SOCK_STREAM, 0);
    tell_error("connect", file < 0 || connect(file, (const struct sockaddr *)&address, sizeof address) != 0);
}

static void tell_open_files(void)
{
    int count = 0;
    for (int file = 0; file < 1 << 16; file++)
        count += fcntl(file, F_GETFD) >= 0;
    char number[16];
    (void)snprintf(number, sizeof number, "%d", count);
    tell("files", number);
}

static void act(const char *what, const char *with)
{
    if (strcmp(what, "read") == 0)
        tell_error(what, open(with, O_RDONLY) < 0);
    else if (strcmp(what, "list") == 0)
        tell_error(what, open(with, O_RDONLY | O_DIRECTORY) < 0);
    else if (strcmp(what, "write") == 0)
        tell_error(what, open(with, O_WRONLY | O_CREAT, 0600) < 0);
    else if (strcmp(what, "remove") == 0)
        tell_error(what, unlink(with) != 0);
    else if (strcmp(what, "execute") == 0)
        tell_error(what, execl(with, with, (char *)NULL) != 0);
    else if (strcmp(what, "fork") == 0)
        start_process();
    else if (strcmp(what, "connect") == 0)
        connect_to(atoi(with));
    else if (strcmp(what, "files") == 0)
        tell_open_files();
    else if (strcmp(what, "variable") == 0)
        tell(what, getenv(with) ? "set" : "unset");
    else if (strcmp(what, "sleep") == 0)
        (void)sleep((unsigned)atoi(with));
    else if (strcmp(what, "exit") == 0)
        exit(atoi(with));
    else if (strcmp(what, "kill") == 0)
        (void)raise(SIGKILL);
    else if (strcmp(what, "endless") == 0)
        while (puts("<word>") >= 0)
            ;
}

int main(int count, char **arguments)
{
    char line[4200], what[32], with[4096], number[16];
    puts("<page width=\"595\" height=\"842\">");
    while (fgets(line, sizeof line, stdin)) {
        with[0] = '\0';
        if (line[0] != '%' && sscanf(line, "%31s %4095s", what, with) >= 1)
            act(what, with);
    }
    (void)snprintf(number, sizeof number, "%d", count - 1);
    tell(arguments[count - 1], number);
    puts("</page>");
    return 0;
}
