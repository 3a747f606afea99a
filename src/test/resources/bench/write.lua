-- Sends forms with wrk. Words: what to send (log, hand-in or grade) and a file with a line for each sender:
-- path, session, version and fields, parted by tabs. Each thread is one client.
local clients = 0

function setup(thread)
  thread:set("number", clients)
  clients = clients + 1
end

local kind, senders, sent = nil, {}, 0

function init(words)
  kind = words[1]
  for line in io.lines(words[2]) do
    local path, session, version, fields = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    senders[#senders + 1] = { path = path, session = session, version = tonumber(version), fields = fields }
  end
  math.randomseed(os.time() * 7 + number * 7919)
  if number == 0 then
    sent = -1 -- wrk asks the first thread for one request that it does not send
  end
end

local function key()
  local letters = {}
  for i = 1, 24 do
    letters[i] = string.char(97 + math.random(0, 25))
  end
  return table.concat(letters)
end

function request()
  sent = sent + 1
  local sender, body
  if kind == "grade" then
    -- A save names the version that it was made from; each client has a paper of its own.
    sender = senders[number % #senders + 1]
    body = "version=" .. (sender.version + sent - 1) .. "&comment=" .. "You+listened+" .. sent .. "&" .. sender.fields
  else
    sender = senders[(number + sent * 4) % #senders + 1]
    body = "form_key=" .. key() .. "&" .. sender.fields .. sent
  end
  return wrk.format("POST", sender.path, {
    ["Host"] = wrk.headers["Host"],
    ["Cookie"] = "session=" .. sender.session,
    ["Sec-Fetch-Site"] = "same-origin",
    ["Content-Type"] = "application/x-www-form-urlencoded",
  }, body)
end
