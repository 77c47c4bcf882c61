-- ardour.lua - what Ardour does in test_ardour.py: puts the plugin on a MIDI track, lets it hear a chord, saves; and loads again.
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- arguments: make|load FOLDER VST3|LV2 ID
-- Writes lines that begin with GUIDETONE; waits for a file "go" in FOLDER's parent after READY.
local stage, folder, kind, id = arg[1], arg[2], arg[3], arg[4]
local go = folder .. ".go"

local function say (...)
    print ("GUIDETONE", ...)
    io.stdout:flush ()
end

local function fail (sentence)
    say ("FAILED", sentence)
    os.exit (1)
end

local function number_of (processor, label)
    local plugin = processor:to_insert ():plugin (0)
    local input = 0
    for i = 0, plugin:parameter_count () - 1 do
        if plugin:parameter_is_control (i) then
            if plugin:parameter_label (i) == label then return i end
        end
    end
    return nil
end

local function report (processor, label)
    local number = number_of (processor, label)
    if number == nil then
        say ("NONE", label)
    else
        local value, ok = ARDOUR.LuaAPI.get_processor_param (processor, number)
        say ("VALUE", label, ok and value or "unreadable")
    end
end

if AudioEngine:set_backend ("JACK", "ardour", ""):isnil () then fail ("Ardour has no JACK") end
if AudioEngine:start (false) ~= 0 then fail ("Ardour's engine did not start") end

local session
if stage == "make" then
    session = create_session (folder, "guidetone", 48000)
else
    session = load_session (folder, "guidetone")
end
if session == nil then fail ("no session") end

ARDOUR.LuaAPI.usleep (500000)

local processor

if stage == "make" then
    local midi = ARDOUR.ChanCount (ARDOUR.DataType ("midi"), 1)
    local tracks = session:new_midi_track (midi, midi, true, ARDOUR.PluginInfo (), nil, nil, 1, "Keys", ARDOUR.PresentationInfo.max_order, ARDOUR.TrackMode.Normal, true)
    local track
    for t in tracks:iter () do track = t end
    local type = kind == "VST3" and ARDOUR.PluginType.VST3 or ARDOUR.PluginType.LV2
    processor = ARDOUR.LuaAPI.new_plugin (session, id, type, "")
    if processor:isnil () then fail ("Ardour does not know " .. id) end
    if track:add_processor_by_index (processor, 0, nil, true) ~= 0 then fail ("the plugin was not added") end
    track:monitoring_control ():set_value (1, PBD.GroupControlDisposition.NoGroup)
    local number = number_of (processor, "Lowest note")
    if number ~= nil then
        ARDOUR.LuaAPI.set_processor_param (processor, number, 24 / 127)
    end
else
    for route in session:get_routes ():iter () do
        if route:name () == "Keys" then processor = route:nth_plugin (0) end
    end
    if processor == nil or processor:isnil () then fail ("the session has lost the plugin") end
end

say ("READY")

for _ = 1, 300 do
    if io.open (go) ~= nil then break end
    ARDOUR.LuaAPI.usleep (100000)
end

report (processor, "Chord root")
report (processor, "Chord quality")
report (processor, "Chord bass")
report (processor, "Lowest note")

if session:save_state ("") ~= 0 then fail ("the session was not saved") end
say ("SAVED")
close_session ()
os.exit (0)
