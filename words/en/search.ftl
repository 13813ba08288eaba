# The one search box.

search-title = Search
search-for = Words to find
search-yours = { $count ->
    [0] In your entries
    [one] In your entries: 1
   *[other] In your entries: { $count }
}
search-texts = In cards, tools and help
