-- Delays each request of a connection by half to one and a half of the given time, for a load below the maximum without
-- the regularity of a fixed think_time.
local think_time = 0

function init(args)
  think_time = tonumber(args[1])
  math.randomseed(os.time())
end

function delay()
  return math.floor(think_time * (0.5 + math.random()) + 0.5)
end
