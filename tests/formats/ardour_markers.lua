-- ardour_markers.lua - runs a script of markers on a new session of Ardour, as Ardour does, saves, and says which ranges there are.
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- arguments: SCRIPT FOLDER
local script, folder = arg[1], arg[2]

if AudioEngine:set_backend ("None (Dummy)", "", ""):isnil () then os.exit (2) end
if AudioEngine:start (false) ~= 0 then os.exit (2) end
Session = create_session (folder, "markers", 48000)
if Session == nil then os.exit (2) end

local about
ardour = function (description) about = description end
assert (loadfile (script)) ()
assert (about.type == "EditorAction" and about.name ~= "")

-- Ardour keeps the bare function, without what stood around it.
local bare = assert (load (string.dump (factory, true)))
bare () ()

Session:save_state ("")
local list = Session:locations ():list ()
for range in list:iter () do
    print ("RANGE", range:start ():samples (), range:_end ():samples (), (range:name ():gsub ("\n", " ")))
end
print ("DONE")
io.stdout:flush ()
os.exit (0)
