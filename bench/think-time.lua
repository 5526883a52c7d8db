-- Holds each connection back before its next request, for half to one and a half of the given time:
-- a load below the maximum, without the beat of a fixed pause.
local pause = 0

function init(args)
  pause = tonumber(args[1])
  math.randomseed(os.time())
end

function delay()
  return math.floor(pause * (0.5 + math.random()) + 0.5)
end
