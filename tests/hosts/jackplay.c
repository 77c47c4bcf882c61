/* jackplay.c - sends scripted MIDI messages to JACK ports, to the sample.
   SPDX-License-Identifier: GPL-3.0-or-later

   usage: jackplay NAME DESTINATION[,DESTINATION...] FILE
   FILE has lines of "milliseconds byte byte ...", bytes in hexadecimal, in time order. Ends 200 ms after the last message. */
#define _GNU_SOURCE
#include <jack/jack.h>
#include <jack/midiport.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct Message { double ms; unsigned char bytes[256]; size_t size; };

static struct Message* messages;
static size_t count, next;
static jack_port_t* port;
static jack_nframes_t start, sampleRate;
static volatile int playing, finished;

static int process (jack_nframes_t frames, void* client)
{
    void* buffer = jack_port_get_buffer (port, frames);
    const jack_nframes_t now = jack_last_frame_time ((jack_client_t*) client);
    jack_midi_clear_buffer (buffer);

    if (! playing)
    {
        start = now + sampleRate / 10;   /* connecting reorders the graph; the first message must not suffer from it */
        return 0;
    }

    for (; next < count; ++next)
    {
        const jack_nframes_t due = start + (jack_nframes_t) (messages[next].ms * sampleRate / 1000.0);

        if (due >= now + frames || jack_midi_event_write (buffer, due > now ? due - now : 0, messages[next].bytes, messages[next].size) != 0)
            break;
    }

    finished = next >= count;
    return 0;
}

static int readMessages (const char* path)
{
    char line[2048];
    FILE* file = fopen (path, "r");

    if (file == NULL)
        return 0;

    while (fgets (line, sizeof line, file) != NULL)
    {
        struct Message message = { 0 };
        char* end = line;
        char* here = line;
        message.ms = strtod (line, &end);

        while (end != here && message.size < sizeof message.bytes)
        {
            here = end;
            const long byte = strtol (here, &end, 16);

            if (end != here)
                message.bytes[message.size++] = (unsigned char) byte;
        }

        if (message.size > 0)
        {
            messages = realloc (messages, sizeof *messages * (count + 1));
            messages[count++] = message;
        }
    }

    fclose (file);
    return 1;
}

static int connectTo (jack_client_t* client, const char* destination)
{
    for (int attempt = 0; attempt < 50; ++attempt)
    {
        const int result = jack_connect (client, jack_port_name (port), destination);

        if (result == 0 || result == 17 /* EEXIST */)
            return 1;

        usleep (100000);
    }

    fprintf (stderr, "jackplay: cannot connect to %s\n", destination);
    return 0;
}

int main (int argc, char** argv)
{
    if (argc != 4 || ! readMessages (argv[3]))
    {
        fprintf (stderr, "usage: jackplay NAME DESTINATION[,DESTINATION...] FILE\n");
        return 2;
    }

    jack_client_t* client = jack_client_open (argv[1], JackNoStartServer, NULL);

    if (client == NULL)
        return 1;

    sampleRate = jack_get_sample_rate (client);
    port = jack_port_register (client, "out", JACK_DEFAULT_MIDI_TYPE, JackPortIsOutput, 0);
    jack_set_process_callback (client, process, client);
    jack_activate (client);

    for (char* destination = strtok (argv[2], ","); destination != NULL; destination = strtok (NULL, ","))
        if (! connectTo (client, destination))
            return 1;

    playing = 1;

    while (! finished)
        usleep (10000);

    usleep (200000);
    jack_client_close (client);
    return 0;
}
