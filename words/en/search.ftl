# The one search box.

search-title = Search
search-for = Words you wrote
search-yours = { $count ->
    [0] In your entries
    [one] In your entries: 1
   *[other] In your entries: { $count }
}
