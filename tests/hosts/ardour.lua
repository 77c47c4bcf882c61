-- ardour.lua - what Ardour does in test_ardour.py: puts the plugin on a MIDI track, plays, reads the chord, saves, loads.
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- arguments: make|load FOLDER VST3|LV2 ID
local stage, folder, kind, id = arg[1], arg[2], arg[3], arg[4]

local function say (...)
    print ("GUIDETONE", ...)
    io.stdout:flush ()
end

local function fail (sentence)
    say ("FAILED " .. sentence)
    os.exit (1)
end

local function parameters (processor)
    local plugin = processor:to_insert ():plugin (0)
    local found = {}
    local n = plugin:parameter_count ()
    for i = 0, n - 1 do
        local label = plugin:parameter_label (i)
        if not label:find ("MIDI CC") then
            found[label] = i
        end
    end
    return found, plugin
end

local function value (processor, label)
    local found, plugin = parameters (processor)
    if not found[label] then
        return nil
    end
    return plugin:get_parameter (found[label])
end

local backend = AudioEngine:set_backend ("JACK", "ardour", "")
if backend:isnil () then fail ("no JACK backend") end

local session
if stage == "make" then
    session = create_session (folder, "guidetone", 48000)
else
    session = load_session (folder, "guidetone")
end
if session == nil then fail ("no session") end
if AudioEngine:start (false) ~= 0 then say ("engine was already running") end

local processor
local type = kind == "VST3" and ARDOUR.PluginType.VST3 or ARDOUR.PluginType.LV2

if stage == "make" then
    local midi = ARDOUR.ChanCount (ARDOUR.DataType ("midi"), 1)
    local tracks = session:new_midi_track (midi, midi, true, ARDOUR.PluginInfo (), nil, nil, 1, "Keys", ARDOUR.PresentationInfo.max_order, ARDOUR.TrackMode.Normal, true)
    local track
    for t in tracks:iter () do track = t end
    processor = ARDOUR.LuaAPI.new_plugin (session, id, type, "")
    if processor:isnil () then fail ("Ardour does not know " .. id) end
    if track:add_processor_by_index (processor, 0, nil, true) ~= 0 then fail ("the plugin was not added") end
    track:monitoring_control ():set_value (1, PBD.GroupControlDisposition.NoGroup)
else
    for route in session:get_routes ():iter () do
        if route:name () == "Keys" then processor = route:nth_plugin (0) end
    end
    if processor == nil or processor:isnil () then fail ("the session has lost the plugin") end
end

for label, index in pairs (parameters (processor)) do say ("PARAMETER", index, label) end
say ("READY")
ARDOUR.LuaAPI.usleep (4000000)
say ("ROOT", value (processor, "Chord root"))
session:save_state ("")
say ("SAVED")
close_session ()
os.exit (0)
