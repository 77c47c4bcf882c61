// PageServer.cpp - see PageServer.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageServer.h"

#include "PageAccess.h"
#include "PageClients.h"
#include "PageFiles.h"

namespace guidetone
{

namespace
{

using namespace std::chrono_literals;
using sockets::Clock;

constexpr auto keepAliveTime = 15s;
constexpr auto lookTime = 1000ms;       // until a client that has hung up is missed
constexpr auto callTime = 100ms;        // how long the thread that takes calls is deaf to the end at most
constexpr auto breath = 20ms;           // between a call that failed and the next

/** The library's server ignores a signal in the whole process, for the sake of its own way of sending, which is not used here. A plugin
    leaves the signals of its host as they are. */
struct KeepSignals
{
   #if ! defined (_WIN32)
    KeepSignals()   { ::sigaction (SIGPIPE, nullptr, &before); }
    ~KeepSignals()  { ::sigaction (SIGPIPE, &before, nullptr); }

    struct sigaction before {};
   #endif
};

struct Refusal
{
    int status;
    const char* sentence;
};

Refusal refusalFor (PageVerdict verdict)
{
    switch (verdict)
    {
        case PageVerdict::welcome:              break;
        case PageVerdict::notThatMethod:        return { 405, "This page can only be read.\n" };
        case PageVerdict::notThatHost:          return { 421, "This page is for this machine alone.\n" };
        case PageVerdict::notWithoutToken:      return { 401, "This page wants its token: take the whole address that Guidetone shows.\n" };
        case PageVerdict::notFromOtherSites:    return { 403, "This page is not for other sites.\n" };
    }

    return { 404, "There is nothing here.\n" };
}

/** OBS puts its own CSS into a page as a style element, so those are let in; scripts, pictures and everything from elsewhere are not. */
constexpr auto contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; connect-src 'self'; "
                               "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

thread_local PageConnection* servedHere = nullptr;      // by a client's thread: the library does not tell its handlers

} // namespace

//======================================================================================================================
/** The library reads requests, finds who answers them and writes the answers, each over a PageConnection. It never takes a call: where its own
    loop would end for good at a call that breaks off, this one goes on. */
class PageServer::Implementation final : private httplib::Server
{
public:
    Implementation (const Bulletin& bulletinToSend, const Place& place)
        : bulletin (bulletinToSend),
          token (place.openToNetwork ? place.token : std::string())
    {
        openPort (place);

        if (openedPort == 0)
            return;

        cookie = "guidetone-" + std::to_string (openedPort);
        setRoutes();

        try
        {
            callTaker = std::thread ([this] { takeCalls(); });
        }
        catch (const std::system_error&)    // the system has no threads to give
        {
            sockets::close (svr_sock_);
            openedPort = 0;
        }
    }

    ~Implementation() override
    {
        if (openedPort == 0)
            return;

        ended = true;
        bulletin.wake();
        ::shutdown (svr_sock_, sockets::shutAll);        // most systems wake the thread then; on the others it looks up by itself
        callTaker.join();
        sockets::close (svr_sock_);
    }

    int port() const noexcept       { return openedPort; }
    int clients() const noexcept    { return served; }

private:
    void openPort (const Place& place)
    {
        set_address_family (AF_INET);
        set_socket_options ([] (socket_t socket)
        {
            // Two instances on one port would each get some of the calls: the library's own options allow it.
           #if defined (_WIN32)
            sockets::setOption (socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1);
           #else
            sockets::setOption (socket, SOL_SOCKET, SO_REUSEADDR, 1);
           #endif
        });

        for (int port = place.port; port < place.port + portsToTry && port <= 65535; ++port)
        {
            if (! bind_to_port (place.openToNetwork ? "0.0.0.0" : "127.0.0.1", port))
                continue;

            ::listen (svr_sock_, 2 * mostClients);      // more callers at once than the library lets wait
            sockets::neverWait (svr_sock_);
            openedPort = port;
            return;
        }
    }

    void setRoutes()
    {
        set_default_headers ({ { "Content-Security-Policy", contentPolicy }, { "X-Content-Type-Options", "nosniff" }, { "Referrer-Policy", "no-referrer" },
                               { "Cross-Origin-Resource-Policy", "same-origin" }, { "Cache-Control", "no-store" } });

        set_pre_routing_handler ([this] (const httplib::Request& request, httplib::Response& response) { return welcome (request, response); });
        set_error_handler ([] (const httplib::Request&, httplib::Response& response)
        {
            if (response.body.empty())
                response.set_content (refusalFor (PageVerdict::welcome).sentence, "text/plain");
        });

        for (const auto& file : pageFiles())
            Get (std::string (file.path), [&file] (const httplib::Request&, httplib::Response& response)
            {
                response.set_content (file.bytes.data(), file.bytes.size(), std::string (file.type));
            });

        Get ("/now.json", [this] (const httplib::Request&, httplib::Response& response) { response.set_content (bulletin.latest()->json, "application/json"); });

        Get ("/health", [this] (const httplib::Request&, httplib::Response& response)
        {
            response.set_content (R"({"ok":true,"clients":)" + std::to_string (served.load()) + "}", "application/json");
        });

        Get ("/events", [this] (const httplib::Request&, httplib::Response& response)
        {
            response.set_chunked_content_provider ("text/event-stream", [this, reader = Reader()] (std::size_t, httplib::DataSink& sink) mutable
            {
                return sendNews (reader, sink);
            });
        });
    }

    HandlerResponse welcome (const httplib::Request& request, httplib::Response& response) const
    {
        const auto header = [&request] (const char* name) -> std::string_view
        {
            const auto found = request.headers.find (name);
            return found != request.headers.end() ? std::string_view (found->second) : std::string_view();
        };

        PageVisit visit { request.method, isLoopbackAddress (request.remote_addr), header ("Host"), header ("Sec-Fetch-Site"), header ("Sec-Fetch-Mode"), {} };
        visit.tokens.push_back (cookieNamed (cookie, header ("Cookie")));

        if (const auto authorization = header ("Authorization"); authorization.starts_with ("Bearer "))
            visit.tokens.push_back (authorization.substr (7));

        const auto shown = request.params.find ("token");

        if (shown != request.params.end())
            visit.tokens.push_back (shown->second);

        const auto verdict = judge (visit, token);

        if (verdict == PageVerdict::welcome)
        {
            // The page fetches its style and its letters without the token in their address.
            if (shown != request.params.end() && sameSecret (shown->second, token))
                response.set_header ("Set-Cookie", cookie + "=" + token + "; Path=/; HttpOnly; SameSite=Strict");

            return HandlerResponse::Unhandled;
        }

        const auto refusal = refusalFor (verdict);
        response.status = refusal.status;
        response.set_content (refusal.sentence, "text/plain");

        if (verdict == PageVerdict::notThatMethod)
            response.set_header ("Allow", "GET, HEAD");

        return HandlerResponse::Handled;
    }

    /** What a reader of the events has had so far. */
    struct Reader
    {
        Bulletin::Latest known;
        Clock::time_point spokenTo;
    };

    /** Waits for something to say, and says it. @returns whether to go on. */
    bool sendNews (Reader& reader, httplib::DataSink& sink) const
    {
        const auto latest = reader.known == nullptr ? bulletin.latest() : bulletin.waitForOther (reader.known, lookTime, ended);

        if (ended || servedHere->isGone())
            return false;

        std::string text;

        if (reader.known == nullptr)
            text = "retry: 1000\n\n";

        if (latest != reader.known)
            text += "data: " + latest->json + "\n\n";
        else if (Clock::now() - reader.spokenTo >= keepAliveTime)
            text = ": still here\n\n";

        if (text.empty())
            return true;

        reader = { latest, Clock::now() };
        return sink.write (text.data(), text.size());
    }

    //==================================================================================================================
    void takeCalls()
    {
        ClientThreads threads (mostClients);
        LeavingClients leaving;

        while (! ended)
        {
            leaving.close();
            sockets::PollPlace place {};
            place.fd = svr_sock_;
            place.events = POLLIN;

            if (sockets::pollOne (place, static_cast<int> (callTime.count())) <= 0 || ended)
                continue;

            const auto socket = ::accept (svr_sock_, nullptr, nullptr);

            if (socket == INVALID_SOCKET)
            {
                std::this_thread::sleep_for (breath);    // it broke off, or the system has no sockets left
                continue;
            }

            if (! threads.give ([this, socket] { serve (socket); }))
                leaving.turnAway (std::make_unique<PageConnection> (socket, ended));
        }
    }

    void serve (socket_t socket)
    {
        ++served;

        try
        {
            PageConnection connection (socket, ended);
            servedHere = &connection;
            bool closed = true;
            process_request (connection, true, closed, [] (httplib::Request& request)
            {
                // What is sent is small: neither is it worth packing, nor may anybody ask for a thousand pieces of it.
                request.headers.erase ("Accept-Encoding");
                request.ranges.clear();
            });
        }
        catch (...)     // out of memory, or a text that the library's expressions choke on: this client's loss
        {
        }

        --served;
    }

    const Bulletin& bulletin;
    const std::string token;        // of the page's one address; empty: other machines are not let in
    std::string cookie;             // its name: cookies do not tell ports apart
    int openedPort = 0;

    std::atomic<bool> ended { false };      // set by the destructor, read by all threads
    std::atomic<int> served { 0 };          // written by the clients' threads, read by any
    std::thread callTaker;
};

//======================================================================================================================
PageServer::PageServer (const Bulletin& bulletin, const Place& place)
{
    const KeepSignals signals;
    implementation = std::make_unique<Implementation> (bulletin, place);
}

PageServer::~PageServer() = default;

int PageServer::port() const noexcept       { return implementation->port(); }
int PageServer::clients() const noexcept    { return implementation->clients(); }

} // namespace guidetone
