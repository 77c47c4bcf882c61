/* fakeseq.c - stands in for ALSA's sequencer (LD_PRELOAD), so that the app gets MIDI on a machine whose kernel has none.
   SPDX-License-Identifier: GPL-3.0-or-later

   Raw MIDI bytes written to the named pipe $FAKESEQ_IN arrive at one MIDI input, "Fake Keys"; what the program sends to
   the one MIDI output, "Fake Synth", is appended to the file $FAKESEQ_OUT. */
#define _GNU_SOURCE
#include <alsa/asoundlib.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

enum { keyboardClient = 20, ourClient = 128, bufferSize = 4096 };

static int inputFile = -1, outputFile = -1, nextPort = 0, connectedPort = -1;
static snd_midi_event_t* encoder;
static snd_midi_event_t* decoder;
static unsigned char received[bufferSize];
static size_t receivedCount, receivedRead;
static snd_seq_event_t current;
static char handle;

int snd_seq_open (snd_seq_t** sequencer, const char* name, int streams, int mode)
{
    (void) name; (void) streams; (void) mode;
    const char* path = getenv ("FAKESEQ_IN");

    if (path != NULL)
        inputFile = open (path, O_RDWR | O_NONBLOCK);   /* for writing too: then the pipe never reports its end */

    path = getenv ("FAKESEQ_OUT");

    if (path != NULL)
        outputFile = open (path, O_WRONLY | O_CREAT | O_APPEND, 0644);

    snd_midi_event_new (bufferSize, &encoder);
    snd_midi_event_new (bufferSize, &decoder);
    snd_midi_event_no_status (decoder, 1);
    *sequencer = (snd_seq_t*) &handle;
    return 0;
}

int snd_seq_close (snd_seq_t* s)                                   { (void) s; if (inputFile >= 0) close (inputFile); inputFile = -1; return 0; }
int snd_seq_nonblock (snd_seq_t* s, int on)                        { (void) s; (void) on; return 0; }
int snd_seq_set_client_name (snd_seq_t* s, const char* name)       { (void) s; (void) name; return 0; }
int snd_seq_client_id (snd_seq_t* s)                               { (void) s; return ourClient; }
int snd_seq_system_info (snd_seq_t* s, snd_seq_system_info_t* i)   { (void) s; (void) i; return 0; }
int snd_seq_system_info_get_cur_clients (const snd_seq_system_info_t* i)     { (void) i; return 1; }
int snd_seq_query_next_client (snd_seq_t* s, snd_seq_client_info_t* i)       { (void) s; snd_seq_client_info_set_client (i, keyboardClient); return 0; }
int snd_seq_client_info_get_num_ports (const snd_seq_client_info_t* i)       { (void) i; return 2; }

int snd_seq_query_next_port (snd_seq_t* s, snd_seq_port_info_t* info)
{
    (void) s;
    const int last = snd_seq_port_info_get_port (info);
    const int port = last < 0 || last > 2 ? 0 : last + 1;   /* -1, "before the first", is stored as 255 */

    if (port > 1)
        return -ENOENT;

    snd_seq_port_info_set_client (info, keyboardClient);
    snd_seq_port_info_set_port (info, port);
    snd_seq_port_info_set_name (info, port == 0 ? "Fake Keys" : "Fake Synth");
    snd_seq_port_info_set_capability (info, port == 0 ? SND_SEQ_PORT_CAP_READ | SND_SEQ_PORT_CAP_SUBS_READ
                                                      : SND_SEQ_PORT_CAP_WRITE | SND_SEQ_PORT_CAP_SUBS_WRITE);
    return 0;
}

int snd_seq_create_simple_port (snd_seq_t* s, const char* name, unsigned int c, unsigned int t)  { (void) s; (void) name; (void) c; (void) t; return nextPort++; }
int snd_seq_delete_simple_port (snd_seq_t* s, int port)                    { (void) s; if (port == connectedPort) connectedPort = -1; return 0; }
int snd_seq_connect_from (snd_seq_t* s, int mine, int client, int port)    { (void) s; (void) client; (void) port; connectedPort = mine; return 0; }
int snd_seq_connect_to (snd_seq_t* s, int mine, int client, int port)      { (void) s; (void) mine; (void) client; (void) port; return 0; }
int snd_seq_disconnect_from (snd_seq_t* s, int mine, int client, int port) { (void) s; (void) mine; (void) client; (void) port; return 0; }
int snd_seq_poll_descriptors_count (snd_seq_t* s, short events)            { (void) s; (void) events; return 1; }

int snd_seq_poll_descriptors (snd_seq_t* s, struct pollfd* descriptors, unsigned int space, short events)
{
    (void) s; (void) space;
    descriptors[0].fd = inputFile;
    descriptors[0].events = events;
    descriptors[0].revents = 0;
    return 1;
}

static int haveBytes (void)
{
    if (receivedRead < receivedCount)
        return 1;

    const ssize_t count = inputFile < 0 ? -1 : read (inputFile, received, sizeof received);

    if (count <= 0)
        return 0;

    receivedCount = (size_t) count;
    receivedRead = 0;
    return 1;
}

int snd_seq_event_input (snd_seq_t* s, snd_seq_event_t** event)
{
    (void) s;

    while (haveBytes())
    {
        snd_seq_ev_clear (&current);
        const long used = snd_midi_event_encode (encoder, received + receivedRead, (long) (receivedCount - receivedRead), &current);

        if (used <= 0)
        {
            receivedRead = receivedCount;
            break;
        }

        receivedRead += (size_t) used;

        if (current.type != SND_SEQ_EVENT_NONE)
        {
            current.source.client = keyboardClient;
            current.source.port = 0;
            current.dest.client = ourClient;
            current.dest.port = (unsigned char) connectedPort;
            *event = &current;
            return 1;
        }
    }

    return -EAGAIN;
}

int snd_seq_event_input_pending (snd_seq_t* s, int fetch)  { (void) s; (void) fetch; return haveBytes(); }
int snd_seq_free_event (snd_seq_event_t* event)            { (void) event; return 0; }

int snd_seq_event_output_direct (snd_seq_t* s, snd_seq_event_t* event)
{
    (void) s;
    unsigned char bytes[bufferSize];
    const long count = snd_midi_event_decode (decoder, bytes, sizeof bytes, event);

    if (count > 0 && outputFile >= 0 && write (outputFile, bytes, (size_t) count) < 0)
        return -EIO;

    return 0;
}
