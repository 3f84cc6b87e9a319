-- For wrk: sends the requests of a file, one after the other, as several visitors in turn.
-- Arguments: the file (a line each: method, path, body, with tabs between), then the visitors' addresses.
local requests, sent, threads = {}, 0, {}
-- How often each status came.
statuses = {}

function setup(thread) table.insert(threads, thread) end

function init(args)
    local line_number = 0
    for line in io.lines(args[1]) do
        local method, path, body = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
        local headers = { ["X-Forwarded-For"] = args[2 + line_number % (#args - 1)] }
        if body ~= "" then headers["Content-Type"] = "application/json" end
        table.insert(requests, wrk.format(method, path, headers, body ~= "" and body or nil))
        line_number = line_number + 1
    end
end

function request()
    sent = sent + 1
    return requests[(sent - 1) % #requests + 1]
end

function response(status) statuses[status] = (statuses[status] or 0) + 1 end

function done(summary)
    local counts = { [0] = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout }
    for _, thread in ipairs(threads) do
        for status, count in pairs(thread:get("statuses")) do counts[status] = (counts[status] or 0) + count end
    end
    for status, count in pairs(counts) do if count > 0 then print(("status %d %d"):format(status, count)) end end
end
