# Labels on channels whose carrier acts on words like CANCEL and HELP before we see them: what is typed instead.
carrier-cancel = Leave
carrier-help = Question
