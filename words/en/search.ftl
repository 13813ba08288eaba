# The one search box.

search-title = Search
search-for = Words to find
search-yours = { $count ->
    [0] In your entries
    [one] In your entries: 1
   *[other] In your entries: { $count }
}
search-newest = In your entries: { $shown } newest of { $count }
search-older = In your entries: { $from } to { $to } of { $count }
search-found-in = { $field } · { $day }
search-found-of = { $field } · { $line } · { $day }
search-texts = In cards, tools and help
